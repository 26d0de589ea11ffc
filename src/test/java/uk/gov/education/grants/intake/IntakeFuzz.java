package uk.gov.education.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import uk.gov.education.grants.document.FileType;

/// Files of past awards and their cells: whatever they hold, they are read or said to be unreadable.
class IntakeFuzz {

    @FuzzTest
    void table(byte[] bytes) {
        assertThat(SheetReader.read(FileType.CSV, bytes)).isNotNull();
    }

    @FuzzTest
    void spreadsheet(byte[] bytes) {
        assertThat(SheetReader.read(FileType.EXCEL, bytes)).isNotNull();
    }

    @FuzzTest
    void cell(FuzzedDataProvider data) {
        var cell = data.consumeRemainingAsString();
        assertThat(WildCell.amount(cell)).isNotNull();
        assertThat(WildCell.day(cell)).isNotNull();
        assertThat(WildCell.firstDay(cell)).isNotNull();
        assertThat(WildCell.lastDay(cell)).isNotNull();
        assertThat(WildCell.charityNumber(cell)).isNotNull();
        assertThat(WildCell.companyNumber(cell)).isNotNull();
        assertThat(WildCell.identifier(cell)).isNotNull();
        assertThat(WildCell.months(cell)).isNotNull();
        assertThat(WildCell.yesOrNo(cell)).isNotNull();
    }
}
