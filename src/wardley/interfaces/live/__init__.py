"""The live picture: a page on this machine that redraws itself when a map is saved.

`eyes` see that the files that are `asked` for change. The `artist` draws them, as one `estate` where that
matters: what is `shown` of each map, with `remarks` on what is wrong. The `board` keeps the newest for all
who look. `page` is what they see, with `page.css` and `page.js`; the `server` hands it to each `visitor` from
this machine and gives nothing else away. `watching` puts all of it to work.
"""
