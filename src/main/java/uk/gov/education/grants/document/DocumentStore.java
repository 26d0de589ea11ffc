package uk.gov.education.grants.document;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what is in documents, apart from what is known of them: a list never loads a byte.
@Component
class DocumentStore {

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    void keep(UUID document, byte[] bytes) {
        db.sql("insert into document_bytes (document_id, bytes) values (:id, :bytes)")
                .param("id", document)
                .param("bytes", bytes)
                .update();
    }

    byte[] bytesOf(UUID document) {
        return db.sql("select bytes from document_bytes where document_id = :id")
                .param("id", document)
                .query((row, _) -> row.getBytes("bytes"))
                .single();
    }
}
