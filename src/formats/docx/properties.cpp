// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/properties.hpp"

#include "formats/escape.hpp"
#include "formats/splice.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"
#include "xml/events.hpp"

#include <algorithm>

namespace tolmach::formats::docx {
namespace {

constexpr std::string_view kTextProperties[] = {"title", "subject", "description", "keywords", "category"};

struct PropertyElement {
    std::string name, text;
    base::ByteSpan place;
    bool has_elements = false;
};

// The elements one below the root.
class PropertyReader final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        if (++depth_ == 2)
            elements_.push_back({std::string(element.local()), {}, {element.tag.end, element.tag.end}});
        if (depth_ > 2) elements_.back().has_elements = true;
    }
    void end(std::string_view, std::string_view, base::ByteSpan tag) override {
        if (depth_-- == 2) elements_.back().place.end = std::max(tag.start, elements_.back().place.start);
    }
    void text(std::string_view text, base::ByteSpan, bool) override {
        if (depth_ == 2) elements_.back().text += text;
    }

    std::vector<PropertyElement> take() { return std::move(elements_); }

  private:
    std::vector<PropertyElement> elements_;
    std::size_t depth_ = 0;
};

std::vector<PropertyElement> elements_of(std::string_view part) {
    PropertyReader reader;
    if (!xml::parse("properties", part, reader)) return {};
    return reader.take();
}

// The characters of a text, each with the bytes that write it.
std::vector<Atom> atoms_of(std::string_view text, HeldTexts& held) {
    std::vector<Atom> atoms;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        text::next_code_point(text, at);
        const std::string_view character = text.substr(from, at - from);
        atoms.push_back({character, held.hold(escape_markup(character))});
    }
    return atoms;
}

// The same of what stands in an element, entities and all.
class StoodReader final : public xml::Handler {
  public:
    StoodReader(std::string_view bytes, HeldTexts& held) : bytes_(bytes), held_(held) {}
    void text(std::string_view text, base::ByteSpan place, bool) override {
        const std::string_view seen = held_.hold(std::string(text));
        const bool is_run = text.size() == place.size();
        atoms_.push_back({seen, is_run ? seen : bytes_.substr(place.start.value, place.size()), is_run});
    }
    std::vector<Atom> take() { return std::move(atoms_); }

  private:
    std::string_view bytes_;
    HeldTexts& held_;
    std::vector<Atom> atoms_;
};

}  // namespace

std::vector<PropertyText> property_texts(std::string_view part) {
    std::vector<PropertyText> found;
    for (PropertyElement& each : elements_of(part)) {
        const bool is_text = std::find(std::begin(kTextProperties), std::end(kTextProperties), each.name) !=
                             std::end(kTextProperties);
        if (is_text && !each.has_elements && text::has_letter(text::to_utf32(each.text)))
            found.push_back({each.name, each.text, each.place});
    }
    return found;
}

std::string filled_property(std::string_view stood, std::string_view wanted) {
    const std::string whole = "<x>" + std::string(stood) + "</x>";
    HeldTexts held;
    StoodReader reader(whole, held);
    if (!xml::parse("property", whole, reader)) return escape_markup(wanted);
    return spliced(reader.take(), atoms_of(wanted, held));
}

std::string with_property_language(std::string part, std::string_view language) {
    for (const PropertyElement& each : elements_of(part))
        if (each.name == "language" && !each.place.empty() && !each.has_elements) {
            part.replace(each.place.start.value, each.place.size(), escape_markup(language));
            break;
        }
    return part;
}

}  // namespace tolmach::formats::docx
