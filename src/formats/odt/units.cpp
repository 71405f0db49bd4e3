// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/units.hpp"

#include "formats/format_style.hpp"
#include "formats/kept_units.hpp"
#include "formats/plain/units.hpp"
#include "formats/whole_groups.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace tolmach::formats::odt {
namespace {

constexpr std::size_t kLongestData = 4096;  // Bytes of a drawing that travels as the data of its code.

bool lies_in(base::ByteSpan inner, base::ByteSpan outer) {
    return outer.start <= inner.start && inner.end <= outer.end;
}

// XLIFF has a word for some looks, HTML for the others; a code can say two.
void describe_look(xliff::Code& code, const Look& look) {
    struct Named {
        bool is_so;
        std::string_view xliff, html;
    };
    const Named names[] = {{look.bold, "xlf:b", "b"},      {look.italic, "xlf:i", "i"},
                           {look.underline, "xlf:u", "u"}, {look.super, "", "sup"},
                           {look.sub, "", "sub"},          {look.strike, "", "s"},
                           {look.code, "", "code"}};
    std::string html = "span";
    for (const Named& named : names) {
        if (!named.is_so) continue;
        if (code.sub_type.empty() && !named.xliff.empty()) {
            code.sub_type = named.xliff;
            if (html == "span") html = named.html;
        } else {
            html = named.html;
        }
    }
    if (code.sub_type.empty()) code.sub_type = "tolmach:look";
    if (code.shape == xliff::Code::Shape::Start) set_format_style(code.details.mutable_value().extra, html);
}

class PartUnits {
  public:
    PartUnits(const ReadPart& read, Extracted& made)
        : read_(read), made_(made), hosts_(hosts_of(read.part)) {}

    void add(std::size_t& blocks, std::size_t& notes) {
        const auto& paragraphs = read_.part.paragraphs;
        ids_.resize(paragraphs.size());
        for (std::size_t i = 0; i < paragraphs.size(); ++i)
            if (paragraphs[i].is_unit)
                ids_[i] = paragraphs[i].kind == "footnote" ? "fn" + std::to_string(++notes)
                                                           : "b" + std::to_string(++blocks);
        const std::size_t groups = made_.file.groups.size();
        for (xliff::Group group : read_.part.groups) {
            group.id = "g" + std::to_string(made_.file.groups.size() + 1);
            if (group.parent) *group.parent += groups;
            made_.file.groups.push_back(std::move(group));
        }
        for (std::size_t i = 0; i < paragraphs.size(); ++i)
            if (paragraphs[i].is_unit) add_unit(i, groups);
        std::stable_sort(holes_.begin(), holes_.end(),
                         [](const Hole& a, const Hole& b) { return a.span.start < b.span.start; });
        made_.skeleton.holes.insert(made_.skeleton.holes.end(), holes_.begin(), holes_.end());
    }

  private:
    void add_unit(std::size_t index, std::size_t groups) {
        const Paragraph& paragraph = read_.part.paragraphs[index];
        xliff::Unit unit;
        unit.id = ids_[index];
        unit.segments.emplace_back().source = content_of(index);
        const std::string text = xliff::plain_text(unit.segments[0].source);
        const bool is_note = paragraph.kind == "footnote";
        const bool goes_on = paragraph.kind == "cell" && !begun_cells_.insert(paragraph.cell).second;
        unit.type = "tolmach:" + (goes_on ? "paragraph" : paragraph.kind);
        if (is_note) unit.type.append("-").append(reference::to_string(reference::classify(text)));
        unit.translate = text::has_letter_or_digit(text::to_utf32(text));
        if (paragraph.group > 0) unit.group = groups + paragraph.group - 1;
        if (paragraph.kind == "cell" && !goes_on)
            cells_.place(unit, paragraph.row, paragraph.column, paragraph.in_head);
        for (const Remark& remark : paragraph.remarks)
            add_note(unit, remark);
        made_.file.units.push_back(std::move(unit));
        // What a call of another unit names stands in the data of that call.
        if (!is_note || hosts_[index] == kNoHost || !is_called(index))
            holes_.push_back({ids_[index], paragraph.hole, read_.name});
    }

    bool is_called(std::size_t index) const {
        const std::size_t host = hosts_[index];
        const base::ByteSpan hole = read_.part.paragraphs[index].hole;
        const auto& pieces = read_.part.paragraphs[host].pieces;
        return std::any_of(pieces.begin(), pieces.end(), [&](const ParagraphPiece& piece) {
            return piece.sort == PieceSort::Note && lies_in(hole, piece.span);
        });
    }

    static void add_note(xliff::Unit& unit, const Remark& remark) {
        const std::string text(text::trim(remark.text));
        if (text.empty()) return;
        xliff::Note note;
        note.text = text;
        note.from = text::trim(remark.author);
        note.category = "comment";
        note.applies_to = "source";
        unit.notes.push_back(std::move(note));
    }

    xliff::Content content_of(std::size_t index) {
        xliff::Content content;
        for (const ParagraphPiece& piece : read_.part.paragraphs[index].pieces)
            if (piece.kind == PieceKind::Text)
                xliff::append_text(content, piece.text);
            else if (!piece.silent)
                content.emplace_back(code_of(piece, index));
        return content;
    }

    xliff::Code code_of(const ParagraphPiece& piece, std::size_t host) {
        xliff::Code code;
        code.shape = piece.kind == PieceKind::Start ? xliff::Code::Shape::Start
                     : piece.kind == PieceKind::End ? xliff::Code::Shape::End
                                                    : xliff::Code::Shape::Placeholder;
        code.id = std::to_string(piece.code);
        xliff::CodeDetails& details = code.details.mutable_value();
        details.data = bytes_of(piece.span);
        describe(code, piece);
        if (piece.sort == PieceSort::Note) call(code, piece, host);
        if ((piece.sort == PieceSort::Drawing || piece.sort == PieceSort::Picture) &&
            details.data.size() > kLongestData)
            details.data.clear();
        return code;
    }

    void describe(xliff::Code& code, const ParagraphPiece& piece) {
        code.type = "other";
        switch (piece.sort) {
            case PieceSort::Format:
                code.type = "fmt";
                describe_look(code, piece.look);
                break;
            case PieceSort::Link:
                code.type = "link";
                if (piece.kind == PieceKind::Start)
                    set_format_style(code.details.mutable_value().extra, "a", "href", piece.text);
                break;
            case PieceSort::Tab:
                code.type = "fmt";
                code.sub_type = "tolmach:tab";
                code.details.mutable_value().equiv = " ";
                break;
            case PieceSort::LineBreak:
                code.type = "fmt";
                code.sub_type = "xlf:lb";
                break;
            case PieceSort::Mark:
                code.sub_type = "tolmach:mark";
                break;
            case PieceSort::Drawing:
                code.sub_type = "tolmach:drawing";
                break;
            case PieceSort::Picture:
                code.type = "image";
                break;
            case PieceSort::Annotation:
                code.sub_type = "tolmach:comment";
                break;
            case PieceSort::Hidden:
                code.sub_type = "tolmach:hidden";
                break;
            case PieceSort::Field:
                code.sub_type = "tolmach:field";
                code.details.mutable_value().equiv = code.details.mutable_value().disp = piece.text;
                break;
            case PieceSort::Note:
                code.sub_type = "tolmach:footnote-call";
                break;
            case PieceSort::Wrapper:
            case PieceSort::Ruby:
                break;
        }
        const bool is_structure = piece.sort == PieceSort::Note || piece.sort == PieceSort::Mark ||
                                  piece.sort == PieceSort::Drawing || piece.sort == PieceSort::Picture;
        if (is_structure) code.can_copy = code.can_delete = false;
    }

    void call(xliff::Code& code, const ParagraphPiece& piece, std::size_t host) {
        xliff::CodeDetails& details = code.details.mutable_value();
        details.data.clear();
        std::size_t at = piece.span.start.value;
        for (const std::size_t note : notes_in(read_.part, piece, host, hosts_)) {
            const base::ByteSpan hole = read_.part.paragraphs[note].hole;
            details.sub_flows.push_back(ids_[note]);
            details.data.append(read_.xml, at, hole.start.value - at).append(plain::kNotePlace);
            at = hole.end.value;
        }
        details.data.append(read_.xml, at, piece.span.end.value - at);
        details.disp = details.equiv = "[" + std::to_string(++calls_) + "]";
    }

    std::string bytes_of(base::ByteSpan span) const {
        return read_.xml.substr(span.start.value, span.size());
    }

    const ReadPart& read_;
    Extracted& made_;
    std::vector<std::size_t> hosts_;
    std::vector<std::string> ids_;
    std::vector<Hole> holes_;
    std::set<std::size_t> begun_cells_;
    CellPlaces cells_;
    std::size_t calls_ = 0;
};

}  // namespace

std::vector<std::size_t> notes_in(const Part& part, const ParagraphPiece& piece, std::size_t host,
                                  const std::vector<std::size_t>& hosts) {
    std::vector<std::size_t> found;
    if (piece.sort != PieceSort::Note) return found;
    for (std::size_t i = host + 1; i < hosts.size(); ++i) {
        const Paragraph& each = part.paragraphs[i];
        if (each.element.start >= piece.span.end) break;
        if (hosts[i] == host && each.kind == "footnote" && lies_in(each.hole, piece.span)) found.push_back(i);
    }
    return found;
}

Extracted units_of(const Document& document) {
    Extracted made;
    std::size_t blocks = 0, notes = 0;
    for (const ReadPart& read : document.parts)
        PartUnits(read, made).add(blocks, notes);
    make_groups_whole(made.file);
    return made;
}

std::string text_of(const Part& part, std::size_t paragraph, const std::vector<std::size_t>& hosts) {
    std::string text;
    for (const ParagraphPiece& piece : part.paragraphs[paragraph].pieces) {
        if (piece.kind == PieceKind::Text) text += piece.text;
        for (const std::size_t note : notes_in(part, piece, paragraph, hosts))
            text += text_of(part, note, hosts);
    }
    return text;
}

}  // namespace tolmach::formats::odt
