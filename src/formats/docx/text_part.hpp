// SPDX-License-Identifier: Apache-2.0
// A part of a Word document that holds text: the body, notes, a header, comments.
#pragma once

#include "base/result.hpp"
#include "formats/docx/paragraph.hpp"
#include "formats/docx/styles.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::docx {

/// A comment in the margin.
struct Comment {
    std::string id, author;
};

struct TextPart {
    std::string prefix;  ///< Of WordprocessingML, with its colon; empty for the default namespace.
    RunFormats formats;
    std::vector<std::unique_ptr<Paragraph>> paragraphs;  ///< In the order of their starts.
    std::vector<std::size_t> tables_in;  ///< Of each table the row that it stands in, or kNone.
    std::vector<Comment> comments;
    std::size_t body = kNone;  ///< Behind the tag of the body.
    bool has_tracked_changes = false;
};

/// What is read of a part besides its text as it is printed.
struct ReadHow {
    const Styles& styles;
    bool hidden_text = false;
};

/// Reads a part; `name` is for locations. What it gives is the same for the same bytes.
base::Result<std::unique_ptr<TextPart>> read_text_part(const std::string& name, std::string_view bytes,
                                                       const ReadHow& how);

/// The fields of a paragraph: one item or a frame for each that begins and ends in it; what is left of others
/// is kept.
void find_fields(Paragraph& paragraph, std::string_view bytes, std::string_view prefix);

/// What writes an item beside runs.
std::string data_of(const Item& item, const Paragraph& paragraph, std::string_view bytes,
                    std::string_view prefix);

}  // namespace tolmach::formats::docx
