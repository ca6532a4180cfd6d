"""Draws what a run found as bars, in SVG of its own: no library, and the same bytes for the same figures."""

WIDTH, ROW, LEFT, RIGHT = 720, 22, 190, 70
SHADES = ["#1f4e79", "#2e75b6", "#9dc3e6", "#7f7f7f", "#bfbfbf", "#d9d9d9"]


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def bars(title, rows, unit="", most=None):
    """One bar a row; rows are names with values."""
    most = most or max([value for _, value in rows] + [1e-9])
    height = 40 + ROW * len(rows)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="sans-serif" '
           f'font-size="12"><title>{escaped(title)}</title><text x="8" y="20" font-size="14">{escaped(title)}</text>']
    for number, (name, value) in enumerate(rows):
        y = 34 + ROW * number
        size = (WIDTH - LEFT - RIGHT) * min(1, value / most)
        out.append(f'<text x="{LEFT - 8}" y="{y + 12}" text-anchor="end">{escaped(name)}</text>'
                   f'<rect x="{LEFT}" y="{y}" width="{size:.1f}" height="{ROW - 6}" fill="{SHADES[0]}"/>'
                   f'<text x="{LEFT + size + 6:.1f}" y="{y + 12}">{value:g}{escaped(unit)}</text>')
    return "\n".join(out + ["</svg>", ""])


def grouped(title, groups, rows):
    """Bars of 0 to 1 in groups: for each group one bar a row; rows are names with a value for each group or None."""
    step = 12
    block = step * len(rows) + 12
    height = 60 + block * len(groups)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="sans-serif" '
           f'font-size="11"><title>{escaped(title)}</title><text x="8" y="20" font-size="14">{escaped(title)}</text>']
    for number, (name, _) in enumerate(rows):
        out.append(f'<rect x="{8 + 118 * number}" y="30" width="10" height="10" fill="{SHADES[number % len(SHADES)]}"/>'
                   f'<text x="{22 + 118 * number}" y="39">{escaped(name)}</text>')
    for place, group in enumerate(groups):
        top = 54 + block * place
        out.append(f'<text x="{LEFT - 100}" y="{top + block / 2 - 6}" text-anchor="end">{escaped(group)}</text>')
        for number, (_, values) in enumerate(rows):
            value = values[place]
            if value is None:
                continue
            y, size = top + step * number, (WIDTH - LEFT - RIGHT + 90) * value
            out.append(f'<rect x="{LEFT - 90}" y="{y}" width="{size:.1f}" height="{step - 2}" '
                       f'fill="{SHADES[number % len(SHADES)]}"/>'
                       f'<text x="{LEFT - 84 + size:.1f}" y="{y + 9}">{value:.3f}</text>')
    return "\n".join(out + ["</svg>", ""])
