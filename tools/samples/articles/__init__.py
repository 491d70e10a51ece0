"""The article part of the sample archive: prose as data, one page template per era."""
