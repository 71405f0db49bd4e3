// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/frames.hpp"

namespace tolmach::formats::markdown {

bool enter_quotation(LineCursor& line) {
    LineCursor inside = line;
    inside.skip_indent();
    if (line.indent() >= kCodeIndent || !inside.rest().starts_with('>')) return false;
    inside.advance(1);
    if (inside.indent() > 0) inside.skip(1);
    line = inside;
    return true;
}

bool goes_on_in(const Frame& frame, LineCursor& line) {
    using Kind = Container::Kind;
    if (frame.kind == Kind::Root) return true;
    if (frame.kind == Kind::Quotation) return enter_quotation(line);
    if (line.indent() < frame.indent)
        return line.is_blank() && (frame.kind != Kind::Item || frame.has_content);
    line.skip(frame.indent);
    return true;
}

}  // namespace tolmach::formats::markdown
