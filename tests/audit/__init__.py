"""`make audit`: what other people's tools say of the built pages. Not part of the tests: it needs node, Java and npm."""
