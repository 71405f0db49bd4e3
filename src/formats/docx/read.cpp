// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/read.hpp"

#include "formats/docx/document.hpp"
#include "formats/docx/unit_maker.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats {
namespace {

constexpr std::size_t kLongestGuess = 20000;  // Bytes; a language shows itself in less.
constexpr std::size_t kMuchCommoner = 3;

struct LanguageSigns {
    std::map<std::string, std::size_t> marked;  ///< Bytes of text that says its language.
    std::size_t size = 0;
    std::string text;
};

LanguageSigns signs_of(const docx::OpenedDocument& document) {
    LanguageSigns signs;
    const auto main = document.texts.find(document.main);
    if (main == document.texts.end()) return signs;
    for (const auto& paragraph : main->second->paragraphs)
        for (const docx::Item& item : paragraph->items) {
            if (item.kind != docx::Item::Kind::Text) continue;
            signs.size += item.text.size();
            const std::string& language = paragraph->runs[item.run].format->language;
            if (!language.empty()) signs.marked[text::primary_language(language)] += item.text.size();
            if (signs.text.size() < kLongestGuess) signs.text += item.text + " ";
        }
    return signs;
}

// What most of the text says, else the document's default where its words do not speak against it: programs
// write a default whether anybody has chosen it or not.
std::string document_language(const docx::OpenedDocument& document) {
    const LanguageSigns signs = signs_of(document);
    for (const auto& [language, size] : signs.marked)
        if (size * 2 > signs.size && language != "x-none") return language;
    const std::string standard = text::primary_language(document.styles.language);
    const std::string guessed = text::guess_language(signs.text);
    if (standard.empty() || guessed.empty() || guessed == standard)
        return standard.empty() ? guessed : standard;
    const auto words = text::common_words_in(signs.text);
    const auto own = words.find(standard);
    const std::size_t others = words.find(guessed)->second;
    const bool is_other =
        !text::same_script(standard, guessed) || (own != words.end() && others > own->second * kMuchCommoner);
    return is_other ? guessed : standard;
}

}  // namespace

base::Result<base::Outcome<Extracted>> read_docx(const std::string& name, std::string_view bytes,
                                                 const SourceOptions& options) {
    auto document = docx::open_document(name, bytes, options.hidden_text);
    if (!document) return base::fail(document.error());
    base::Outcome<Extracted> read{docx::units_of(*document), {}};
    xliff::File& file = read.value.file;
    if (read.value.skeleton.holes.empty())
        return base::fail(base::ErrorCode::Invalid, "there is no text in it", {name, 0, 0},
                          "give a note with text");
    file.id = "f1";
    file.original = name.substr(name.find_last_of("/\\") + 1);
    file.datatype = "x-docx";
    file.source_language = options.language.empty() ? document_language(*document) : options.language;
    if (file.source_language.empty()) file.source_language = "und";
    read.value.skeleton.format = "docx";
    read.value.skeleton.hidden_text = options.hidden_text;
    read.value.skeleton.bytes = bytes;
    return read;
}

}  // namespace tolmach::formats
