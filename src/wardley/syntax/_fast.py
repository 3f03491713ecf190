"""Regexes for common lines. Made by fastgen from the grammar: do not edit."""

PATTERNS: dict[str, tuple[str, tuple[str, ...]]] = {
    'title': (
        '((?>title(?=\\s)))\\s*((?>(?!\\s).+))\\s*$',
        ('TITLE_KW', 'TITLE_TEXT'),
    ),
    'style': (
        "((?>style(?=\\s)(?!\\s*(?:->|\\+[<>']))))\\s*((?>(?!\\s).+))\\s*$",
        ('STYLE_KW', 'STYLE_NAME'),
    ),
    'size': (
        '((?>size(?=\\s+\\[)))\\s*((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*$',
        ('SIZE_KW', 'PLACE'),
    ),
    'evolution': (
        "((?>evolution(?=\\s)(?!\\s*(?:->|\\+[<>']))))\\s*(?!--hide(?=\\s|$))((?>(?!\\s)(?:(?!->).)+))\\s*((?>\\->))\\s*((?>(?!\\s)(?:(?!->).)+))\\s*((?>\\->))\\s*((?>(?!\\s)(?:(?!->).)+))\\s*((?>\\->))\\s*((?>(?!\\s)(?:(?!->).)+))\\s*$",
        ('EVOLUTION_KW', 'STAGE_LABEL', 'TO', 'STAGE_LABEL', 'TO', 'STAGE_LABEL', 'TO', 'STAGE_LABEL'),
    ),
    'element': (
        '((?>(?:component|anchor)(?=\\s)(?!\\s*(?:->|\\+[<>\']))|(?:market|ecosystem)(?=\\s)(?![^\\["]*(?:->|\\+[<>\']))))\\s*((?>(?![\\s"\\[])(?:[^\\[(\\s]++|\\((?!\\s*(?:build|buy|outsource|market|ecosystem|inertia)(?:[\\s,;&\\/+]+(?:build|buy|outsource|market|ecosystem|inertia))*\\s*\\))|\\s++(?!label\\s*\\[|url\\(|$))++))\\s*(?>\\[\\s*([+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)\\s*,\\s*([+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)\\s*\\])\\s*(.*)$',
        ('ELEMENT_KW', 'NAME', 'NUMBER', 'NUMBER', 'REST'),
    ),
    'part': (
        '(?:((?>label\\s*\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*)?(?:((?>\\(\\s*(?:build|buy|outsource|market|ecosystem|inertia)(?:[\\s,;&\\/+]+(?:build|buy|outsource|market|ecosystem|inertia))*\\s*\\)))\\s*)?(?:((?>inertia(?=\\s|$|\\()))\\s*)?(?:((?>label\\s*\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*)?$',
        ('LABEL', 'DECORATORS', 'INERTIA', 'LABEL'),
    ),
    'evolve': (
        '((?>evolve(?=\\s)(?!\\s*(?:->|\\+[<>\']))))\\s*((?>(?![\\s"\\[]|[+-]?[0-9]*\\.[0-9]+\\s*(?:$|label\\s*\\[|\\())(?:[^\\s\\[\\-(]++|-(?!>)|(?!\\(\\s*(?:build|buy|outsource|market|ecosystem|inertia)[\\s,;&\\/+)])\\(|\\s++(?!->|\\[|label\\s*\\[|\\(\\s*(?:build|buy|outsource|market|ecosystem|inertia)[\\s,;&\\/+)]|(?:[01](?![0-9.])|[+-]?[0-9]*\\.[0-9]+|(?i:genesis|custom(?:[- ]?built)?|product|rental|commodity|utility))\\s*(?:$|label\\s*\\[|\\(|;)|(?:0?\\.[0-9]+|1\\.0+)(?:\\s+(?![+-]?[0-9.]+(?:\\s|$))|\\.[0-9])))++))\\s*((?>(?:[01](?![0-9.])|[+-]?[0-9]*\\.[0-9]+|(?i:genesis|custom(?:[- ]?built)?|product|rental|commodity|utility)(?=\\s*(?:$|label\\s*\\[|\\()))(?=\\s|$|\\()))\\s*(?:((?>label\\s*\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*)?(?:((?>\\(\\s*(?:build|buy|outsource|market|ecosystem|inertia)(?:[\\s,;&\\/+]+(?:build|buy|outsource|market|ecosystem|inertia))*\\s*\\)))\\s*)?$',
        ('EVOLVE_KW', 'EVOLVE_NAME', 'TARGET', 'LABEL', 'DECORATORS'),
    ),
    'pipeline': (
        '((?>pipeline(?=\\s)(?!\\s*(?:->|\\+[<>\']))))\\s*((?>(?![\\s"\\[])(?:[^\\[\\s{]++|\\{(?!\\s*$)|\\s++(?!\\{\\s*$|$))++))\\s*(?:((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*)?$',
        ('PIPELINE_KW', 'PIPELINE_NAME', 'PLACE'),
    ),
    'child': (
        '((?>component(?=\\s)))\\s*((?>(?![\\s"\\[])(?:[^\\[\\s]++|\\s++(?!label\\s*\\[|$))++))\\s*((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*(?:((?>label\\s*\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*)?$',
        ('CHILD_KW', 'CHILD_NAME', 'CHILD_PLACE', 'LABEL'),
    ),
    'note': (
        '((?>note(?=\\s)(?!\\s*(?:->|\\+[<>\']))))\\s*(?!"(?:[^"\\\\]|\\\\.)*"(?=\\s*(?:\\[|$)))((?>(?![\\s\\[])(?!"[^"]*$)(?:[^\\[]+|\\[(?!\\s*[+-]?[0-9.]+\\s*,\\s*(?:[+-]?[0-9.]+|[^\\W\\d_][^\\[\\],]*)\\s*\\]))+))\\s*((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*$',
        ('NOTE_KW', 'NOTE_TEXT', 'PLACE'),
    ),
    'annotations': (
        '((?>annotations(?=\\s+\\[)))\\s*((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+\\s*\\]))\\s*$',
        ('ANNOTATIONS_KW', 'PLACE'),
    ),
    'links': (
        '(?!"(?!\\s*")(?:[^"\\\\]|\\\\.)*"(?=\\s*(?:--?>|-\\.->|\\+[<>\']|;|$)))((?>(?!\\s)(?:[^\\-+;<]++|<(?!-+>)|-(?!-?>|\\.->)|\\+(?![<>]|\'(?:(?!\'[<>]|\\+\').)*\'[<>]))++))\\s*((?>--?>(?!>)|-\\.->))\\s*(?!"(?!\\s*")(?:[^"\\\\]|\\\\.)*"(?=\\s*(?:--?>|-\\.->|\\+[<>\']|;|$)))((?>(?!\\s)(?:[^\\-+;<]++|<(?!-+>)|-(?!-?>|\\.->)|\\+(?![<>]|\'(?:(?!\'[<>]|\\+\').)*\'[<>]))++))\\s*(?:((?>;.*))\\s*)?$',
        ('END', 'ARROW', 'END', 'CONTEXT'),
    ),
    'statement': (
        '((?>(?:estate|signs|same|contract|team|department|stakeholder|cause|concern|driver|aspiration|play|win|capability|system|cascade|objective|keyresult|initiative|rate|rank|quarters|capacity|decision|accept|policy|map)(?=\\s|$)(?!\\s*->)))\\s*((?>"(?:[^"\\\\]|\\\\.)*"|[^\\[\\](){};"\\s](?:(?!->)[^\\[\\](){};"])*))\\s*(?:((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+(?:\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)*\\s*\\]))\\s*)?(?:((?>\\(\\s*(?:"[^"]*"|[^()"])*\\)))\\s*)?(?:((?>;.*))\\s*)?$',
        ('RECORD_KW', 'RECORD_NAME', 'NUMBERS', 'ATTRIBUTES', 'RECORD_TEXT'),
    ),
    'pair': (
        '((?>(?:estate|signs|same|contract|team|department|stakeholder|cause|concern|driver|aspiration|play|win|capability|system|cascade|objective|keyresult|initiative|rate|rank|quarters|capacity|decision|accept|policy|map)(?=\\s|$)(?!\\s*->)))\\s*((?>"(?:[^"\\\\]|\\\\.)*"|[^\\[\\](){};"\\s](?:(?!->)[^\\[\\](){};"])*))\\s*((?>\\->))\\s*((?>"(?:[^"\\\\]|\\\\.)*"|[^\\[\\](){};"\\s](?:(?!->)[^\\[\\](){};"])*))\\s*(?:((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+(?:\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)*\\s*\\]))\\s*)?(?:((?>\\(\\s*(?:"[^"]*"|[^()"])*\\)))\\s*)?(?:((?>;.*))\\s*)?$',
        ('RECORD_KW', 'RECORD_NAME', 'TO', 'RECORD_NAME', 'NUMBERS', 'ATTRIBUTES', 'RECORD_TEXT'),
    ),
    'join': (
        '((?>"(?:[^"\\\\]|\\\\.)*"|[^\\[\\](){};"\\s](?:(?!->)[^\\[\\](){};"])*))\\s*((?>\\->))\\s*((?>"(?:[^"\\\\]|\\\\.)*"|[^\\[\\](){};"\\s](?:(?!->)[^\\[\\](){};"])*))\\s*(?:((?>\\[\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+(?:\\s*,\\s*[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)*\\s*\\]))\\s*)?(?:((?>\\(\\s*(?:"[^"]*"|[^()"])*\\)))\\s*)?(?:((?>;.*))\\s*)?$',
        ('RECORD_NAME', 'TO', 'RECORD_NAME', 'NUMBERS', 'ATTRIBUTES', 'RECORD_TEXT'),
    ),
    'dialect': (
        '((?>wardley-beta\\s*$))\\s*$',
        ('DIALECT',),
    ),
}

KEYWORDS: dict[str, tuple[str, ...]] = {
    'title': ('title',),
    'style': ('style',),
    'size': ('size',),
    'evolution': ('evolution',),
    'valuechain': ('valuechain',),
    'yaxis': ('y-axis',),
    'element': ('component', 'anchor', 'market', 'ecosystem'),
    'submap': ('submap',),
    'evolve': ('evolve',),
    'pipeline': ('pipeline',),
    'note': ('note',),
    'annotation': ('annotation',),
    'annotations': ('annotations',),
    'attitude': ('pioneers', 'settlers', 'townplanners'),
    'accelerator': ('accelerator', 'deaccelerator'),
    'url': ('url',),
    'method': ('build', 'buy', 'outsource'),
    'child': ('component',),
    'record': ('estate', 'signs', 'same', 'contract', 'team', 'department', 'stakeholder', 'cause', 'concern', 'driver', 'aspiration', 'play', 'win', 'capability', 'system', 'cascade', 'objective', 'keyresult', 'initiative', 'rate', 'rank', 'quarters', 'capacity', 'decision', 'accept', 'policy', 'map'),
    'dialect': ('wardley-beta',),
}
