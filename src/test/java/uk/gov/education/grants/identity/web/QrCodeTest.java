package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The picture that an authenticator app scans.
class QrCodeTest {

    private static final String ADDRESS =
            "otpauth://totp/Grant%20programmes:jo%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Grant%20programmes";

    /// How many pixels a square is drawn with.
    private static final int PIXELS = 4;

    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void aCameraReadsWhatItWasMadeOf() throws ReaderException {
        assertThat(read(QrCode.of(ADDRESS))).isEqualTo(ADDRESS);
    }

    @Test
    void thereAreFourWhiteSquaresAroundIt() {
        var picture = QrCode.of(ADDRESS);
        assertThat(SQUARE.matcher(picture.path()).results()).isNotEmpty().allSatisfy(square -> {
            assertThat(Integer.parseInt(square.group(1))).isBetween(4, picture.size() - 5);
            assertThat(Integer.parseInt(square.group(2))).isBetween(4, picture.size() - 5);
        });
    }

    private static String read(QrCode picture) throws ReaderException {
        var width = picture.size() * PIXELS;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        SQUARE.matcher(picture.path())
                .results()
                .forEach(square ->
                        draw(pixels, width, Integer.parseInt(square.group(1)), Integer.parseInt(square.group(2))));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
                .getText();
    }

    private static void draw(int[] pixels, int width, int x, int y) {
        for (var row = y * PIXELS; row < (y + 1) * PIXELS; row++) {
            Arrays.fill(pixels, row * width + x * PIXELS, row * width + (x + 1) * PIXELS, 0);
        }
    }
}
