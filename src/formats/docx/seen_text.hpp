// SPDX-License-Identifier: Apache-2.0
// What a translator sees of a paragraph: text and codes between its first letter and its last, formats only
// where they are seen, what is bookkeeping of the program not at all.
#pragma once

#include "formats/docx/styles.hpp"
#include "formats/docx/text_part.hpp"
#include "xliff/model.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::docx {

/// Keeps outside what stands at the ends of a paragraph and is no text: white space, tabs, pictures, and
/// frames around all of its text that lead nowhere.
void trim_paragraph(Paragraph& paragraph);

/// An item that is seen.
struct SeenItem {
    const Item* item = nullptr;
    std::size_t frame = kNone;          ///< The innermost that is seen.
    const RunFormat* format = nullptr;  ///< As it is seen: white space and codes look like their neighbours.
};

struct SeenText {
    std::vector<SeenItem> items;
    const RunFormat* base = nullptr;      ///< What needs no code.
    std::vector<const RunFormat*> bases;  ///< The same inside of each frame.

    const RunFormat& base_in(std::size_t frame) const { return frame == kNone ? *base : *bases[frame]; }
};

SeenText seen_text(const Paragraph& paragraph, const RunFormats& formats);

/// The innermost frame from here outwards that is seen.
std::size_t seen_frame(const Paragraph& paragraph, std::size_t frame);

/// Whether a paragraph has something to translate: a letter, a figure or a call.
bool has_unit(const Paragraph& paragraph);
/// The text of a paragraph, codes left out.
std::string plain_text_of(const Paragraph& paragraph);

/// What the reader knows of the document when it makes a paragraph's content.
struct ContentContext {
    const Styles* styles = nullptr;
    std::string_view bytes, prefix;
    /// The address of a link; empty for none.
    std::function<std::string(const Frame&)> address;
    /// The number of a note and the ids of its units.
    std::function<std::pair<std::size_t, std::vector<std::string>>(const Item&)> note;
};

/// The content of a unit, with the original data that merging writes.
xliff::Content content_of(const Paragraph& paragraph, const SeenText& seen, const ContentContext& context);

/// The bytes of a format in the data of a code: `<w:rPr/>` where there are none.
std::string format_data(const RunFormat& format, std::string_view prefix);
/// What names an object in the data of its code: which of its paragraph it is, from 1.
std::string object_data(std::size_t number);

}  // namespace tolmach::formats::docx
