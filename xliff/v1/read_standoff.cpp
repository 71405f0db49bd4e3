// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/read_standoff.hpp"

#include "text/utf8.hpp"
#include "xliff/common/version_reader.hpp"
#include "xliff/names.hpp"
#include "xliff/v1/vocabulary.hpp"

namespace tolmach::xliff {
namespace {

using names::kTolmachNamespace;

/// The number in an attribute, from 1; 0 where there is none.
std::size_t number_of(const Element& element, std::string_view attribute) {
    return whole_number(element.find(attribute).value_or("")).value_or(0);
}

void read_kept_note(const Element& element, std::vector<Note>& notes, std::size_t n) {
    if (n == 0 || n > notes.size()) return;
    Note& note = notes[n - 1];
    note.id = element.value("id");
    note.category = element.value("category");
    const Attributes extra = attributes_but(element, {"n", "id", "category"});
    note.extra.insert(note.extra.end(), extra.begin(), extra.end());
}

GlossEntry read_kept_entry(const Element& element) {
    GlossEntry entry;
    entry.id = element.value("id");
    entry.ref = element.value("ref");
    entry.term = element.value("term");
    entry.term_source = element.value("source");
    entry.definition = element.value("definition");
    entry.extra = attributes_but(element, {"n", "id", "ref", "term", "source", "definition"});
    element.for_each_child([&](const Element& child) {
        if (child.is(kTolmachNamespace, "translation")) entry.translations.push_back(child.value("text"));
    });
    return entry;
}

Marker read_marker(const Element& element) {
    Marker marker;
    marker.edge = element.local() == "em" ? Edge::End : Edge::Start;
    marker.id = element.value("id");
    marker.type = element.value("type");
    marker.translate = yes_or_no(element.find("translate"));
    marker.details = MarkerDetails{
        element.value("value"), element.value("ref"),
        attributes_but(element, {"n", "side", "at", "of", "id", "type", "value", "ref", "translate"})};
    return marker;
}

/// Puts markers into a content at the places they had; markers come in order.
class Inserter {
  public:
    Inserter() = default;
    explicit Inserter(Content& content) : content_(&content) {}

    void insert(Marker marker, std::size_t at) {
        while (part_ < content_->size() &&
               (place_ < at || std::holds_alternative<Marker>((*content_)[part_]))) {
            const auto* text = std::get_if<Text>(&(*content_)[part_]);
            const std::size_t length = text ? text::count_code_points(text->value)
                                       : std::holds_alternative<Code>((*content_)[part_]) ? 1
                                                                                          : 0;
            if (text && at - place_ < length) split(at - place_);
            place_ += std::min(length, at - place_);
            ++part_;
        }
        content_->insert(content_->begin() + static_cast<std::ptrdiff_t>(part_), std::move(marker));
        ++part_;
    }

  private:
    void split(std::size_t code_points) {
        auto& text = std::get<Text>((*content_)[part_]).value;
        const std::size_t byte = text::byte_of(text, text::CodePoint(code_points)).value;
        Text rest{text.substr(byte)};
        text.resize(byte);
        content_->insert(content_->begin() + static_cast<std::ptrdiff_t>(part_) + 1, std::move(rest));
    }

    Content* content_ = nullptr;
    std::size_t part_ = 0, place_ = 0;
};

class StandoffReader {
  public:
    explicit StandoffReader(Unit& unit) : unit_(unit) {}

    void read(const Element& element) {
        const std::size_t n = number_of(element, "n");
        if (element.is(kTolmachNamespace, "entry")) return unit_.glossary.push_back(read_kept_entry(element));
        if (element.is(kTolmachNamespace, "note")) return read_kept_note(element, unit_.notes, n);
        if (n == 0 || n > unit_.segments.size()) return;
        if (element.is(kTolmachNamespace, "ignorable") && unit_.segments[n - 1].ignorable)
            unit_.segments[n - 1].id = element.value("id");
        if (element.is(kTolmachNamespace, "sm") || element.is(kTolmachNamespace, "em"))
            read_edge(element, n, element.find("side") == "target");
    }

  private:
    void read_edge(const Element& element, std::size_t n, bool in_target) {
        Segment& segment = unit_.segments[n - 1];
        if (in_target && !segment.target) return;
        Content& content = in_target ? *segment.target : segment.source;
        if (n_ != n || in_target_ != in_target) {  // the first marker of this content
            n_ = n;
            in_target_ = in_target;
            length_ = standoff_length(content);
            inserter_ = Inserter(content);
        }
        if (number_of(element, "of") == length_)
            inserter_.insert(read_marker(element), number_of(element, "at"));
    }

    Unit& unit_;
    std::size_t n_ = 0, length_ = 0;
    bool in_target_ = false;
    Inserter inserter_;  // of the content that the last marker was in
};

}  // namespace

void read_standoff(const Element& beside, Unit& unit) {
    StandoffReader reader(unit);
    beside.for_each_child([&](const Element& child) { reader.read(child); });
}

void read_standoff(const Element& beside, std::vector<Note>& first, std::vector<Note>& then) {
    beside.for_each_child([&](const Element& child) {
        if (!child.is(kTolmachNamespace, "note")) return;
        const std::size_t n = number_of(child, "n");
        if (n <= first.size())
            read_kept_note(child, first, n);
        else
            read_kept_note(child, then, n - first.size());
    });
}

}  // namespace tolmach::xliff
