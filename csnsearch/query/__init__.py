"""What a person asked, as inert data, and the same in index terms."""
