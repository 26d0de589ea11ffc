package uk.gov.education.grants.bid;

import java.util.List;

/// What is said beside one section: what waits first, then what is settled.
public record CommentsView(BidHead head, Section section, String title, List<CommentRow> comments) {

    public List<CommentRow> open() {
        return comments.stream().filter(CommentRow::isOpen).toList();
    }

    public List<CommentRow> resolved() {
        return comments.stream().filter(comment -> !comment.isOpen()).toList();
    }
}
