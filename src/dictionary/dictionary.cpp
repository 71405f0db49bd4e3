// SPDX-License-Identifier: Apache-2.0
#include "dictionary/dictionary.hpp"

#include "text/encoding.hpp"

#include <hunspell/hunspell.hxx>
#include <string>
#include <system_error>

namespace tolmach::dictionary {
namespace {

constexpr std::size_t kLongestWord = 100;  // Bytes; Hunspell reads no longer ones.

bool is_readable(const std::filesystem::path& file) {
    std::error_code failed;
    return std::filesystem::is_regular_file(file, failed);
}

std::string with_plain_apostrophes(std::string word) {
    constexpr std::string_view kCurved = "\u2019";
    for (std::size_t at = word.find(kCurved); at != word.npos; at = word.find(kCurved, at))
        word.replace(at, kCurved.size(), "'");
    return word;
}

}  // namespace

struct Dictionary::Loaded {
    Loaded(const std::string& affixes, const std::string& words)
        : hunspell(affixes.c_str(), words.c_str()), encoding(hunspell.get_dict_encoding()) {}

    bool has(const std::string& word) {
        if (encoding == "UTF-8") return hunspell.spell(word);
        const auto bytes = text::encode(word, encoding);
        return bytes && hunspell.spell(*bytes);
    }

    Hunspell hunspell;
    std::string encoding;
};

Dictionary::Dictionary(std::unique_ptr<Loaded> loaded) : loaded_(std::move(loaded)) {}
Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;
Dictionary::~Dictionary() = default;

base::Result<Dictionary> Dictionary::open(const DictionaryFiles& files) {
    for (const auto& file : {files.affixes, files.words})
        if (!is_readable(file)) return base::fail(base::ErrorCode::Io, "no such file", {file.string(), 0, 0});
    auto loaded = std::make_unique<Loaded>(files.affixes.string(), files.words.string());
    if (auto known = text::encode("a", loaded->encoding); !known)
        return base::fail(base::ErrorCode::Malformed, known.error().message, {files.affixes.string(), 0, 0});
    return Dictionary(std::move(loaded));
}

bool Dictionary::knows(std::string_view word) const {
    if (word.size() > kLongestWord) return true;
    const std::string written(word);
    return loaded_->has(written) || loaded_->has(with_plain_apostrophes(written));
}

}  // namespace tolmach::dictionary
