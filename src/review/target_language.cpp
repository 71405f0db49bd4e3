// SPDX-License-Identifier: Apache-2.0
#include "review/target_language.hpp"

#include "checks/check.hpp"
#include "text/character.hpp"
#include "text/known_language.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace tolmach::review {
namespace {

// `fr_FR`, as many programs write it, is the tag fr-FR.
std::string with_hyphens(std::string tag) {
    std::string hyphened = tag;
    std::replace(hyphened.begin(), hyphened.end(), '_', '-');
    return text::is_language_tag(hyphened) ? hyphened : tag;
}

// Tags for private use name a language that nobody else need know (RFC 5646 section 2.2.1, ISO 639-2).
bool is_private(const std::string& tag) {
    const std::string language = text::primary_language(tag);
    return language == "x" || language == "i" ||
           (language.size() == 3 && language[0] == 'q' && language[1] <= 't');
}

}  // namespace

std::string tag_in_name(const std::string& name) {
    const std::string stem = std::filesystem::path(name).stem().string();
    const std::size_t cut = stem.find_last_of("._");
    const std::string tag = stem.substr(cut == std::string::npos ? 0 : cut + 1);
    const bool is_tag = text::is_language_tag(tag) && text::has_language_name(tag);
    return is_tag ? text::canonical_tag(tag) : std::string{};
}

base::Result<void> require_tag(const std::string& option) {
    const auto fault = option.empty() ? std::nullopt : text::language_fault(option);
    if (!fault) return {};
    return base::fail(base::ErrorCode::Usage, fault->message, {}, fault->help);
}

base::Result<std::vector<std::string>> language_tags(const std::vector<std::string>& given) {
    std::vector<std::string> tags;
    for (const std::string& each : given) {
        const std::string word(text::trim(each));
        if (const auto fault = text::language_fault(word))
            return base::fail(base::ErrorCode::Usage, fault->message, {}, fault->help);
        const std::string tag = text::canonical_tag(word);
        if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
    }
    return tags;
}

bool lacks_data(const std::string& tag) {
    return !text::has_language_name(tag);
}

std::string unknown_language(const std::string& tag) {
    if (tag.empty() || is_private(tag) || text::has_language_name(tag)) return {};
    const std::string meant = text::meant_language(tag);
    return "'" + tag + "' names no language that is known" +
           (meant.empty() ? "" : " (" + text::language_name(meant) + " is " + meant + ")");
}

TargetLanguage target_language_of(const xliff::Document& document, const xliff::File& file,
                                  const std::string& option) {
    const checks::FileInfo info = checks::info_of(document, file);
    const std::string source = text::canonical_tag(with_hyphens(info.source_language));
    const std::string said = with_hyphens(info.target_language);
    const std::string given = text::canonical_tag(option);
    const bool same = !said.empty() && text::canonical_tag(said) == source;
    const bool is_tag = text::is_language_tag(said);
    if (is_tag && !same) {
        const bool other = !option.empty() && text::canonical_tag(said) != given;
        return {said, true, other ? "the file says " + said + ", so --lang " + option + " is not taken" : ""};
    }
    const std::string what = same           ? "the target language is that of the source, " + said
                             : said.empty() ? "the target language is not said"
                                            : "the target language '" + said + "' is not a language tag";
    if (!option.empty() && given != source) return {given, true, what + "; " + given + " is taken (--lang)"};
    // Who writes such a thing is not to be guessed about.
    if (!same && !said.empty()) return {{}, false, what};
    const std::string named = tag_in_name(info.name);
    if (!named.empty() && named != source)
        return {named, true, what + "; " + named + " is taken from the file's name"};
    return {said, false, what};
}

}  // namespace tolmach::review
