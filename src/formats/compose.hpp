// SPDX-License-Identifier: Apache-2.0
// Composing: an edition in a format that need not be the source's own, from the units alone. Takes a File,
// gives the bytes of a page. What the program itself adds to the text comes in by ComposeOptions; nothing is
// translated.
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"
#include "formats/metadata.hpp"
#include "xliff/model.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// The stretches of a reference, in code points of its text (UTF-8), that are printed in italics, in their
/// order.
using Italics = std::function<std::vector<base::CodePointSpan>(std::string_view reference)>;

/// The house's own text in an edition. Empty fields leave their place empty.
struct ComposeOptions {
    std::string language;          ///< BCP 47 tag of the edition; empty for the file's target language.
    std::string notes_heading;     ///< `Notes`, `Примечания`, `Заўвагі`.
    std::string back_label;        ///< For the link from a note to its call; `{n}` is its number.
    std::string contents_heading;  ///< `Sommaire`, `Содержание`, `Змест`.
    std::string series;            ///< Printed where the file has no series unit.
    std::string credit;            ///< « Traduit de l’anglais par … »
    std::string draft_mark;        ///< Printed on top; empty for a final edition.
    std::string date;              ///< The date of the title block as ISO 8601, where it is known.
    std::string translator;        ///< The name alone.
    Metadata metadata;
    std::string title;  ///< Of the window and the file's properties; empty for the title unit's text.
    Italics italics;    ///< Empty for none.
};

/// Writes an edition: targets in their order, the source where a segment is not translated (marked with the
/// source's language), notes numbered by their calls. UTF-8 and NFC; the same input gives the same bytes.
/// Fails only where a container cannot be written, or a program that is needed is not there.
using Compose = base::Result<std::string> (*)(const xliff::File&, const ComposeOptions&);

/// A format that an edition can be composed in.
struct Composer {
    std::string_view name;       ///< As on the command line: `html`, `epub`, `docx`.
    std::string_view extension;  ///< Of its files, with the dot.
    Compose compose;
};

std::span<const Composer> composers();
/// The composer of that name, or null.
const Composer* find_composer(std::string_view name);
/// The composer whose files have this ending (`.html`, also `.htm`; case does not count), or null.
const Composer* composer_of_ending(std::string_view ending);

base::Result<std::string> compose_docx(const xliff::File& file, const ComposeOptions& options);
base::Result<std::string> compose_epub(const xliff::File& file, const ComposeOptions& options);
base::Result<std::string> compose_fodt(const xliff::File& file, const ComposeOptions& options);
base::Result<std::string> compose_html(const xliff::File& file, const ComposeOptions& options);
base::Result<std::string> compose_jats(const xliff::File& file, const ComposeOptions& options);
base::Result<std::string> compose_markdown(const xliff::File& file, const ComposeOptions& options);
base::Result<std::string> compose_odt(const xliff::File& file, const ComposeOptions& options);
base::Result<std::string> compose_pdf(const xliff::File& file, const ComposeOptions& options);
/// Plain text, for an edition of a source that was none.
base::Result<std::string> compose_text(const xliff::File& file, const ComposeOptions& options);

}  // namespace tolmach::formats
