package uk.gov.education.grants.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// What is uploaded, under whatever name: it is taken or refused.
class FileCheckFuzz {

    @FuzzTest
    void file(FuzzedDataProvider data) {
        var type = data.pickValue(FileType.values());
        var name = data.consumeString(30) + "." + type.name().toLowerCase(java.util.Locale.ROOT);
        assertThat(FileCheck.check(name, data.consumeRemainingAsBytes())).isNotNull();
    }

    @FuzzTest
    void archive(byte[] bytes) {
        assertThat(Archives.refusalOf(FileType.WORD, bytes)).isNotNull();
    }

    @FuzzTest
    void name(FuzzedDataProvider data) {
        var name = FileName.clean(data.consumeRemainingAsString());
        assertThat(name).isNotBlank().doesNotContain("\n", "\r", "/", "\\");
        assertThat(FileName.clean(name)).isEqualTo(name);
    }
}
