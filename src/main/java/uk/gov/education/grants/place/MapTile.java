package uk.gov.education.grants.place;

/// One square of the map.
public record MapTile(int column, int row, PlaceRow place) {}
