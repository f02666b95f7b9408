"""What a build costs: `make bench`."""
