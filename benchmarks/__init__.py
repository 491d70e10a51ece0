"""Side by side with peers: one command per claim. See README.md here."""
