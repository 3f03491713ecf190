"""One file a plot, called like its record's: ``draw(board, plot)`` puts the shapes of *plot* on *board*."""
