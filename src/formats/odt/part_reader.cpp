// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/part_reader.hpp"

namespace tolmach::formats::odt {
namespace {

constexpr std::size_t kLongestShown = 256;     // Bytes of what a field shows.
constexpr std::size_t kLongestRemark = 10000;  // Bytes.

}  // namespace

void PartReader::start(const xml::Element& element) {
    const OpenElement around = open_.back();
    OpenElement own = around;
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

void PartReader::end(std::string_view name, std::string_view ns, base::ByteSpan tag) {
    const OpenElement own = open_.back();
    open_.pop_back();
    const OpenElement& around = open_.back();
    if (around.mode == Mode::Styles) part_.looks.close(ns, name.substr(xml::colon_in(name) + 1));
    if (own.mode == Mode::Remark && own.role == Role::Paragraph) remark_ = nullptr;
    if (own.role == Role::Change || own.role == Role::Changes) part_.changes.push_back({own.start, tag.end});
    if (own.piece != kNone)
        end_piece(own, tag);
    else if (own.role == Role::RubyBase && around.role == Role::Ruby && around.piece != kNone)
        add_end(around.piece, tag);
    if (own.paragraph == kNone) return;
    part_.paragraphs[own.paragraph].element = {own.start, tag.end};
    finish(part_.paragraphs[own.paragraph], xml_);
    building_.pop_back();
}

void PartReader::text(std::string_view text, base::ByteSpan place, bool cdata) {
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

// What the edition is told by: the prefix of names, and where the text begins.
void PartReader::note_place(const xml::Element& element, const OpenElement& around, const OpenElement& own) {
    if (part_.prefix.empty() && element.ns == kText)
        part_.prefix = element.name.substr(0, element.name.size() - element.local().size());
    if (part_.top || around.role != Role::Body) return;
    switch (own.role) {
        case Role::Skipped:
        case Role::Changes:
        case Role::Change:
        case Role::Unknown:
            return;
        default:
            part_.top = element.tag.start;
    }
}

base::Result<Part> read_part(const std::string& name, std::string_view xml, const Looks* common,
                             bool hidden_text) {
    PartReader reader(xml, common, hidden_text);
    if (auto read = xml::parse(name, xml, reader); !read) return base::fail(read.error());
    return reader.take();
}

}  // namespace tolmach::formats::odt
