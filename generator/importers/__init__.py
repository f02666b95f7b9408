"""Other people's files become articles for an editor to look over; importers only propose."""
