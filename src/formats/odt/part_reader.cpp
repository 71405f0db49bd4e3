// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/part.hpp"
#include "formats/odt/vocabulary.hpp"
#include "text/character.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace tolmach::formats::odt {
namespace {

using base::ByteSpan;
using Kind = Piece::Kind;
using Sort = Piece::Sort;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostSpaces = 1000;      // In one element; more is a hostile file.
constexpr std::size_t kLongestShown = 256;     // Bytes of what a field shows.
constexpr std::size_t kLongestRemark = 10000;  // Bytes.

// How the children of an element are read.
enum class Mode : std::uint8_t { Outside, Styles, Blocks, Inline, Verbatim, Opaque, Remark };

// An element that is open, with what it has from those around it.
struct Open {
    Role role = Role::Unknown;
    Mode mode = Mode::Outside;
    std::size_t piece = kNone;      // The piece of its paragraph that it began.
    std::size_t paragraph = kNone;  // The paragraph that it is.
    std::size_t item = kNone;       // The list item around it, by its place in the stack.
    std::size_t group = 0;          // Number of the innermost group from 1.
    std::size_t list_style = kNone;
    std::size_t level = 0;   // Of lists.
    Role page = Role::Body;  // Body, Header or Footer.
    base::ByteOffset start;  // Of its tag.
    bool in_note = false, in_cell = false, in_link = false;
    bool has_paragraph = false;  // Of a list item: its first was seen.
};

class PartReader final : public xml::Handler {
  public:
    PartReader(std::string_view xml, const Looks* common, bool hidden_text)
        : xml_(xml), hidden_text_(hidden_text) {
        part_.looks = Looks(common);
        open_.emplace_back();
    }

    void start(const xml::Element& element) override {
        const Open around = open_.back();
        Open own = around;
        own.role = role_of(element.ns, element.local());
        own.piece = own.paragraph = kNone;
        own.has_paragraph = false;
        own.start = element.tag.start;
        note_place(element, around, own);
        switch (around.mode) {
            case Mode::Outside:
            case Mode::Blocks:
                start_block(element, around, own);
                break;
            case Mode::Inline:
                start_inline(element, around, own);
                break;
            case Mode::Styles:
                part_.looks.open(element, is_automatic_);
                break;
            case Mode::Remark:
                start_remark(element);
                break;
            case Mode::Verbatim:
                own.mode = Mode::Opaque;
                break;
            case Mode::Opaque:
                part_.has_changes = part_.has_changes || around.role == Role::Changes;
        }
        open_.push_back(own);
    }

    void end(std::string_view name, std::string_view ns, ByteSpan tag) override {
        const Open own = open_.back();
        open_.pop_back();
        if (open_.back().mode == Mode::Styles) part_.looks.close(ns, name.substr(xml::colon_in(name) + 1));
        if (own.mode == Mode::Remark && own.role == Role::Paragraph) remark_ = nullptr;
        const bool is_change = own.role == Role::Change || own.role == Role::Changes;
        if (is_change && open_.back().role != Role::Changes) part_.changes.push_back({own.start, tag.end});
        if (own.piece != kNone) end_piece(own, tag);
        const Open& around = open_.back();
        if (own.role == Role::RubyBase && own.piece == kNone && around.role == Role::Ruby &&
            around.piece != kNone)
            add_end(around.piece, tag);
        if (own.paragraph == kNone) return;
        part_.paragraphs[own.paragraph].element = {own.start, tag.end};
        finish(part_.paragraphs[own.paragraph], xml_);
        building_.pop_back();
    }

    void text(std::string_view text, ByteSpan place, bool cdata) override {
        switch (open_.back().mode) {
            case Mode::Inline:
            case Mode::Verbatim:
                return add_text(text, place, cdata);
            case Mode::Opaque:
                if (shown_ != kNone && current().pieces[shown_].text.size() < kLongestShown)
                    current().pieces[shown_].text += text;
                return;
            case Mode::Remark:
                if (remark_ && remark_->size() < kLongestRemark) *remark_ += text;
                return;
            default:
                return;
        }
    }

    Part take() { return std::move(part_); }

  private:
    struct Building {
        std::size_t paragraph;
        bool after_space = true;
    };

    Paragraph& current() { return part_.paragraphs[building_.back().paragraph]; }

    // What the edition is told by: the prefix of names, and where the text begins.
    void note_place(const xml::Element& element, const Open& around, const Open& own) {
        if (part_.prefix.empty() && element.ns == kText)
            part_.prefix = element.name.substr(0, element.name.size() - element.local().size());
        const bool is_text = own.role != Role::Skipped && own.role != Role::Changes &&
                             own.role != Role::Change && own.role != Role::Unknown;
        if (!part_.top && around.role == Role::Body && is_text) part_.top = element.tag.start;
    }
    void start_block(const xml::Element& element, const Open& around, Open& own);
    void start_inline(const xml::Element& element, const Open& around, Open& own);
    void start_remark(const xml::Element& element);

    void begin_paragraph(Open& own, std::string kind) {
        own.paragraph = part_.paragraphs.size();
        building_.push_back({own.paragraph});
        Paragraph& made = part_.paragraphs.emplace_back();
        made.kind = std::move(kind);
        made.group = own.group;
    }

    void begin_plain(Open& own, std::string kind) {
        begin_paragraph(own, std::move(kind));
        current().plain = true;
        current().group = 0;
        own.mode = Mode::Verbatim;
    }

    std::string kind_of(const xml::Element& element, const Open& around, Open& own);
    void quote(Open& own);
    std::size_t add_group(std::string type, std::size_t parent) {
        xliff::Group group;
        group.type = "tolmach:" + std::move(type);
        if (parent > 0) group.parent = parent - 1;
        part_.groups.push_back(std::move(group));
        return part_.groups.size();
    }
    void open_list(const xml::Element& element, Open& own);

    // Blocks of their own inside of a paragraph, such as those of a note.
    static void leave_context(Open& own) {
        own.mode = Mode::Blocks;
        own.item = own.list_style = kNone;
        own.group = own.level = 0;
        own.in_cell = own.in_link = false;
    }

    std::size_t add_piece(Kind kind, Sort sort, ByteSpan span) {
        Piece piece;
        piece.kind = kind;
        piece.sort = sort;
        piece.span = span;
        if (kind == Kind::Start) piece.pair = ++pairs_;
        building_.back().after_space = kind == Kind::Point ? false : building_.back().after_space;
        current().pieces.push_back(std::move(piece));
        return current().pieces.size() - 1;
    }

    void add_point(Open& own, Sort sort, const xml::Element& element) {
        own.piece = add_piece(Kind::Point, sort, element.tag);
        own.mode = Mode::Opaque;
    }

    void add_end(std::size_t start, ByteSpan tag) {
        const Piece begun = current().pieces[start];
        Piece piece;
        piece.kind = Kind::End;
        piece.sort = begun.sort;
        piece.silent = begun.silent;
        piece.span = tag;
        piece.look = begun.look;
        piece.pair = begun.pair;
        current().pieces.push_back(std::move(piece));
    }

    void end_piece(const Open& own, ByteSpan tag);
    void open_span(const xml::Element& element, const Open& around, Open& own);
    void add_spaces(const xml::Element& element, Open& own);
    void add_text(std::string_view text, ByteSpan place, bool cdata);
    const Look& look_of(std::string_view style) {
        const auto known = known_looks_.find(style);
        if (known != known_looks_.end()) return known->second;
        return known_looks_.emplace(style, part_.looks.of_text(style)).first->second;
    }

    std::string_view xml_;
    bool hidden_text_;
    bool is_automatic_ = false;  // The styles that are read.
    Part part_;
    std::vector<Open> open_;
    std::vector<Building> building_;  // The paragraphs that are open, one inside the other.
    std::vector<std::string> list_styles_;
    std::map<std::string, Look, std::less<>> known_looks_;
    std::size_t pairs_ = 0;
    std::size_t shown_ = kNone;  // The field of the current paragraph whose text is read.
    std::string* remark_ = nullptr;
    std::size_t quoted_ = kNone;  // The last paragraph that was a quotation.
};

void PartReader::start_block(const xml::Element& element, const Open& around, Open& own) {
    const bool in_text = around.mode == Mode::Blocks;
    switch (own.role) {
        case Role::Styles:
            is_automatic_ = element.local() == "automatic-styles";
            own.mode = Mode::Styles;
            return;
        case Role::Body:
        case Role::Header:
        case Role::Footer:
            own.mode = element.find("display", kStyle) == "false" ? Mode::Opaque : Mode::Blocks;
            own.page = own.role;
            return;
        case Role::Property:
            if (around.role == Role::Properties) begin_plain(own, "property");
            return;
        case Role::Skipped:
        case Role::Changes:
        case Role::Annotation:
        case Role::Mark:
        case Role::Trace:
            own.mode = Mode::Opaque;
            return;
        case Role::Change:
            part_.has_changes = true;
            own.mode = Mode::Opaque;
            return;
        default:
            break;
    }
    if (!in_text) return;
    switch (own.role) {
        case Role::Paragraph:
        case Role::Heading:
            own.mode = Mode::Inline;
            if (!hidden_text_ &&
                part_.looks.is_hidden_paragraph(element.find("style-name", kText).value_or("")))
                own.mode = Mode::Opaque;
            else
                begin_paragraph(own, kind_of(element, around, own));
            return;
        case Role::Section:
            if (!hidden_text_ && element.find("display", kText) == "none") own.mode = Mode::Opaque;
            return;
        case Role::List:
            return open_list(element, own);
        case Role::ListItem:
            own.item = open_.size();
            return;
        case Role::Table:
            own.group = add_group("table", own.group);
            return;
        case Role::Row:
            own.group = add_group("row", own.group);
            return;
        case Role::Cell:
            own.in_cell = true;
            return;
        case Role::Caption:
            return begin_plain(own, "attribute");
        case Role::Drawing:
            return leave_context(own);
        case Role::Picture:
            for (auto at = open_.rbegin(); at != open_.rend() && at->paragraph == kNone; ++at)
                if (at->role == Role::Drawing && at->piece != kNone)
                    current().pieces[at->piece].sort = Sort::Picture;
            return;
        default:
            return;
    }
}

void PartReader::open_list(const xml::Element& element, Open& own) {
    ++own.level;
    if (const auto style = element.find("style-name", kText)) {
        list_styles_.emplace_back(*style);
        own.list_style = list_styles_.size() - 1;
    }
    const bool ordered =
        own.list_style != kNone && part_.looks.is_ordered(list_styles_[own.list_style], own.level);
    own.group = add_group(ordered ? "ordered-list" : "list", own.group);
    if (own.role == Role::List && element.local() == "numbered-paragraph") own.item = open_.size();
}

// The type of the unit; a quotation gets its group.
std::string PartReader::kind_of(const xml::Element& element, const Open& around, Open& own) {
    if (around.in_note) return "footnote";
    if (around.page == Role::Header) return "header";
    if (around.page == Role::Footer) return "footer";
    const bool first = around.item != kNone && !open_[around.item].has_paragraph;
    if (first) open_[around.item].has_paragraph = true;
    if (around.in_cell) return "cell";
    if (own.role == Role::Heading) {
        const int level = std::atoi(std::string(element.find("outline-level", kText).value_or("1")).c_str());
        return "heading-" + std::to_string(std::clamp(level, 1, 6));
    }
    const std::string_view kind =
        part_.looks.kind_of_paragraph(element.find("style-name", kText).value_or(""));
    if (kind == "quotation")
        quote(own);
    else if (!kind.empty())
        return std::string(kind);
    return first ? "item" : "paragraph";
}

// Quotations that follow one another are one group.
void PartReader::quote(Open& own) {
    const std::size_t parent = own.group;
    const bool goes_on =
        quoted_ != kNone && quoted_ + 1 == part_.paragraphs.size() &&
        part_.groups[part_.paragraphs[quoted_].group - 1].parent.value_or(kNone) + 1 == parent;
    own.group = goes_on ? part_.paragraphs[quoted_].group : add_group("quotation", parent);
    quoted_ = part_.paragraphs.size();
}

void PartReader::start_inline(const xml::Element& element, const Open& around, Open& own) {
    switch (own.role) {
        case Role::Span:
            return open_span(element, around, own);
        case Role::Wrapper:
            own.piece = add_piece(Kind::Start, Sort::Wrapper, element.tag);
            return;
        case Role::Hyperlink:
            own.piece = add_piece(Kind::Start, Sort::Link, element.tag);
            current().pieces.back().text = element.find("href", kLink).value_or("");
            own.in_link = true;
            return;
        case Role::Ruby:
            own.piece = add_piece(Kind::Start, Sort::Ruby, element.tag);
            return;
        case Role::RubyBase:
            if (around.role == Role::Ruby && around.piece + 1 == current().pieces.size())
                current().pieces.back().span.end = element.tag.end;
            else
                add_point(own, Sort::Field, element);
            return;
        case Role::Spaces:
            return add_spaces(element, own);
        case Role::Tab:
            return add_point(own, Sort::Tab, element);
        case Role::LineBreak:
            return add_point(own, Sort::LineBreak, element);
        case Role::Mark:
            return add_point(own, Sort::Mark, element);
        case Role::Change:
            part_.has_changes = true;
            own.mode = Mode::Opaque;
            return;
        case Role::Trace:
        case Role::Skipped:
            own.mode = Mode::Opaque;
            return;
        case Role::Note:
            add_point(own, Sort::Note, element);
            leave_context(own);
            own.in_note = true;
            return;
        case Role::Drawing:
            add_point(own, Sort::Drawing, element);
            leave_context(own);
            own.in_note = false;
            return;
        case Role::Annotation:
            add_point(own, Sort::Annotation, element);
            own.mode = Mode::Remark;
            current().remarks.emplace_back();
            return;
        default:
            add_point(own, Sort::Field, element);
            shown_ = own.piece;
    }
}

void PartReader::start_remark(const xml::Element& element) {
    Remark& remark = current().remarks.back();
    if (element.ns == kDublinCore && element.local() == "creator") remark_ = &remark.author;
    if (element.ns == kDublinCore && element.local() == "date") remark_ = &remark.date;
    if (element.ns == kMeta) remark_ = nullptr;
    if (element.ns != kText || (element.local() != "p" && element.local() != "h")) return;
    remark_ = &remark.text;
    if (!remark.text.empty()) remark.text += '\n';
}

void PartReader::open_span(const xml::Element& element, const Open& around, Open& own) {
    const Look& look = look_of(element.find("style-name", kText).value_or(""));
    if (look.hidden && !hidden_text_) return add_point(own, Sort::Hidden, element);
    own.piece = add_piece(Kind::Start, Sort::Format, element.tag);
    current().pieces.back().look = look;
    current().pieces.back().silent = look.key.empty() || (look.link && around.in_link);
}

void PartReader::add_spaces(const xml::Element& element, Open& own) {
    const std::string count(element.find("c", kText).value_or("1"));
    const auto spaces = static_cast<std::size_t>(std::max(std::atoi(count.c_str()), 1));
    if (count.size() > 4 || spaces > kMostSpaces) return add_point(own, Sort::Field, element);
    own.mode = Mode::Opaque;
    Piece piece;
    piece.whole = true;
    piece.span = element.tag;
    piece.text.assign(spaces, ' ');
    current().pieces.push_back(std::move(piece));
    building_.back().after_space = false;
    own.piece = current().pieces.size() - 1;
}

void PartReader::end_piece(const Open& own, ByteSpan tag) {
    Piece& piece = current().pieces[own.piece];
    if (shown_ == own.piece) {
        piece.text = text::trim(piece.text);
        shown_ = kNone;
    }
    if (piece.kind != Kind::Start) {
        piece.span.end = tag.end;
        return;
    }
    // The end of a ruby holds its reading, which comes behind the base.
    std::vector<Piece>& pieces = current().pieces;
    const auto end = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& each) {
        return each.kind == Kind::End && each.pair == piece.pair;
    });
    if (piece.sort != Sort::Ruby || end == pieces.end()) return add_end(own.piece, tag);
    end->span.end = tag.end;
    pieces.erase(std::next(end), pieces.end());
}

// White space is one space, and none at the start of the paragraph (ODF 1.3 part 3, 6.1.2).
void PartReader::add_text(std::string_view text, ByteSpan place, bool cdata) {
    constexpr std::string_view kOpens = "<![CDATA[", kCloses = "]]>";
    bool& after_space = building_.back().after_space;
    Piece piece;
    piece.verbatim = open_.back().mode == Mode::Verbatim;
    piece.after_space = after_space;
    piece.whole = cdata;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (piece.verbatim || !space)
            piece.text += c;
        else if (!after_space)
            piece.text += ' ';
        after_space = space;
    }
    std::vector<Piece>& pieces = current().pieces;
    const std::string_view before = xml_.substr(0, place.start.value);
    piece.span = place;
    if (cdata && before.ends_with(kOpens)) piece.span.start = base::ByteOffset(before.size() - kOpens.size());
    if (cdata && xml_.substr(place.end.value).starts_with(kCloses))
        piece.span.end = place.end + kCloses.size();
    const bool goes_on = cdata && !pieces.empty() && pieces.back().kind == Kind::Text &&
                         pieces.back().whole && pieces.back().span.end == place.start;
    if (goes_on) {
        pieces.back().text += piece.text;
        pieces.back().span.end = piece.span.end;
    } else if (cdata || !piece.text.empty()) {
        pieces.push_back(std::move(piece));
    }
}

}  // namespace

base::Result<Part> read_part(const std::string& name, std::string_view xml, const Looks* common,
                             bool hidden_text) {
    PartReader reader(xml, common, hidden_text);
    if (auto read = xml::parse(name, xml, reader); !read) return base::fail(read.error());
    return reader.take();
}

}  // namespace tolmach::formats::odt
