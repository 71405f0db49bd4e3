// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/read_inline.hpp"

#include "text/utf8.hpp"
#include "xliff/common/version_reader.hpp"
#include "xliff/names.hpp"
#include "xliff/v1/vocabulary.hpp"
#include "xml/character.hpp"

#include <charconv>

namespace tolmach::xliff {
namespace {

using names::kTolmachNamespace;

/// The character of a `ph` that stands for one; nothing where its text is no hex number.
std::optional<char32_t> placeholder_character(const Element& ph) {
    const std::string hex = ph.all_text();
    std::uint32_t c = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), c, 16);
    if (error != std::errc() || end != hex.data() + hex.size() || xml::is_xml_character(c))
        return std::nullopt;
    if (c > 0xFFFF) return std::nullopt;
    return c;
}

/// Replaces a field by an attribute of ours where there is one.
void replace_if_given(std::string& field, const Element& element, std::string_view name) {
    if (const auto own = element.find(name, kTolmachNamespace)) field = *own;
}

Attributes foreign(const Element& element, std::initializer_list<std::string_view> known) {
    Attributes others = attributes_but(element, known);
    std::erase_if(others, [](const Attribute& attribute) { return attribute.ns == kTolmachNamespace; });
    return others;
}

Marker marker_of_mrk(const Element& mrk) {
    const std::string_view mtype = mrk.find("mtype").value_or("");
    Marker marker = marker_of_mtype(mtype);
    marker.id = mrk.value("id", kTolmachNamespace);
    MarkerDetails details;
    details.value = mrk.value("comment");
    replace_if_given(marker.type, mrk, "type");
    replace_if_given(details.value, mrk, "value");
    details.ref = mrk.value("ref", kTolmachNamespace);
    if (const auto translate = mrk.find("translate", kTolmachNamespace))
        marker.translate = *translate == "yes";
    details.extra = foreign(mrk, {"mtype", "comment"});
    if (mtype_of(marker) != mtype)
        details.extra.insert(details.extra.begin(), {"mtype", "", std::string(mtype)});
    marker.details = std::move(details);
    return marker;
}

}  // namespace

Piece joined(std::vector<Piece> pieces) {
    Piece whole;
    for (Piece& piece : pieces) {
        for (Inline& part : piece.content) {
            if (const auto* text = std::get_if<Text>(&part))
                append_text(whole.content, text->value);
            else
                whole.content.push_back(std::move(part));
        }
        std::move(piece.places.begin(), piece.places.end(), std::back_inserter(whole.places));
    }
    return whole;
}

std::vector<Piece> Xliff1InlineReader::read_pieces(const Element& side) {
    cut_ = true;
    read_children(side);
    return std::exchange(pieces_, {});
}

Piece Xliff1InlineReader::read(const Element& side) {
    cut_ = false;
    read_children(side);
    return joined(std::exchange(pieces_, {}));
}

Piece& Xliff1InlineReader::current() {
    if (pieces_.empty() || (pieces_.back().mid && !in_segment_)) pieces_.emplace_back();
    return pieces_.back();
}

void Xliff1InlineReader::put(Inline part, base::ByteSpan bytes, bool wraps) {
    Piece& piece = current();
    if (with_places_) piece.places.push_back({key_of(part), bytes, wraps});
    piece.content.push_back(std::move(part));
}

void Xliff1InlineReader::read_children(const Element& element) {
    element.for_each_child([&](const Element& part) {
        if (part.is_text()) append_text(current().content, part.text());
        if (part.is_element()) read_element(part);
    });
}

void Xliff1InlineReader::read_element(const Element& element) {
    if (!element.is_core()) return read_children(element);
    const std::string_view name = element.local();
    if (name == "g") return read_group(element);
    if (name == "x" || name == "ph" || name == "it") return read_placeholder(element);
    if (name == "bx" || name == "ex" || name == "bpt" || name == "ept") return read_edge(element);
    if (name == "mrk") return read_mark(element);
    read_children(element);  // no element of XLIFF: its text is text
}

Code Xliff1InlineReader::code(const Element& element, Code::Shape shape) const {
    const bool paired = element.is("g") || element.is("bx") || element.is("bpt") || element.is("it");
    const std::string_view ctype = element.find("ctype").value_or("");
    const auto can = [&](std::string_view name) {
        return yes_or_no(element.find(name, kTolmachNamespace)).value_or(true);
    };
    Code code;
    code.shape = shape;
    code.id = element.value("id");
    CodeType type = type_of_ctype(ctype);
    code.type = std::move(type.type);
    code.sub_type = std::move(type.sub_type);
    CodeDetails details;
    details.extra = foreign(element, {"id", "rid", "ctype", "equiv-text", "pos"});
    if (ctype_of(code.type, code.sub_type, paired) != ctype)
        details.extra.insert(details.extra.begin(), {"ctype", "", std::string(ctype)});
    replace_if_given(code.type, element, "type");
    replace_if_given(code.sub_type, element, "subType");
    details.equiv = element.value("equiv-text");
    details.disp = element.value("disp", kTolmachNamespace);
    details.data_ref = element.value("dataRef", kTolmachNamespace);
    details.data_dir = element.value("dataDir", kTolmachNamespace);
    details.copy_of = element.value("copyOf", kTolmachNamespace);
    details.sub_flows = words(element.find("subFlows", kTolmachNamespace).value_or(""));
    details.dir = element.value("dir", kTolmachNamespace);
    code.can_copy = can("canCopy") && element.find("clone") != "no";
    code.can_delete = can("canDelete");
    code.can_overlap = yes_or_no(element.find("canOverlap", kTolmachNamespace));
    if (!code.can_overlap && !profile_.by_tolmach && shape != Code::Shape::Placeholder)
        code.can_overlap = !element.is("g");
    const std::string_view reorder = element.find("canReorder", kTolmachNamespace).value_or("yes");
    code.can_reorder = reorder == "no" ? Reorder::No : reorder == "firstNo" ? Reorder::FirstNo : Reorder::Yes;
    if (!element.is("g") && !element.is("x") && !element.is("bx") && !element.is("ex"))
        details.data = element.all_text();
    code.details = std::move(details);
    return code;
}

void Xliff1InlineReader::read_group(const Element& g) {
    Code start = code(g, Code::Shape::Start);
    Code end = start;
    end.shape = Code::Shape::End;
    CodeDetails details = *start.details;
    details.extra.clear();
    details.dir.clear();
    details.equiv = g.value("equivEnd", kTolmachNamespace);
    details.disp = g.value("dispEnd", kTolmachNamespace);
    details.sub_flows = words(g.find("subFlowsEnd", kTolmachNamespace).value_or(""));
    end.details = std::move(details);
    put(std::move(start), g.tags().start, true);
    read_children(g);
    put(std::move(end), g.tags().end, true);
}

void Xliff1InlineReader::read_placeholder(const Element& element) {
    if (element.find("ctype") == kCharacterCtype)
        if (const auto character = placeholder_character(element)) {
            std::string text;
            text::append_utf8(text, *character);
            return append_text(current().content, text);
        }
    Code made = code(element, Code::Shape::Placeholder);
    if (element.is("it")) {
        made.shape = element.find("pos") == "close" ? Code::Shape::End : Code::Shape::Start;
        made.isolated = true;
    }
    put(std::move(made), element.tags().whole(), false);
}

void Xliff1InlineReader::read_edge(const Element& element) {
    const bool start = element.is("bx") || element.is("bpt");
    Code made = code(element, start ? Code::Shape::Start : Code::Shape::End);
    name_pair(element, made);
    put(std::move(made), element.tags().whole(), false);
}

// Both edges get the id of the start; what the file says otherwise is kept.
void Xliff1InlineReader::name_pair(const Element& element, Code& code) {
    const std::string id = code.id;
    const std::string rid = element.value("rid");
    if (code.shape == Code::Shape::Start && !rid.empty()) ids_by_rid_[rid] = id;
    if (code.shape == Code::Shape::End && !rid.empty()) {
        const auto at = ids_by_rid_.find(rid);
        code.id = at == ids_by_rid_.end() ? rid : at->second;
    }
    if (id != code.id) code.details.mutable_value().extra.push_back({"id", "", id});
    if (!rid.empty() && rid != code.id) code.details.mutable_value().extra.push_back({"rid", "", rid});
}

void Xliff1InlineReader::read_mark(const Element& mrk) {
    if (mrk.find("mtype") == "seg") return read_segment(mrk);
    Marker start = marker_of_mrk(mrk);
    if (const auto change = profile_.dialect.change(mrk)) start.type = *change;
    const bool deleted = start.type == kDeleted;
    if (deleted) start.details.mutable_value().value = mrk.all_text();
    Marker end;
    end.edge = Edge::End;
    end.id = start.id;
    end.type = start.type;
    const Tags tags = mrk.tags();
    put(std::move(start), deleted ? tags.whole() : tags.start, !deleted);
    if (!deleted) read_children(mrk);
    put(std::move(end), deleted ? base::ByteSpan{} : tags.end, !deleted);
}

void Xliff1InlineReader::read_segment(const Element& mrk) {
    if (!cut_ || in_segment_) return read_children(mrk);
    pieces_.push_back({mrk.value("mid"),
                       attributes_but(mrk, {"mtype", "mid"}),
                       {},
                       mrk.tags(),
                       mrk.line(),
                       mrk.column(),
                       {}});
    in_segment_ = true;
    read_children(mrk);
    in_segment_ = false;
}

}  // namespace tolmach::xliff
