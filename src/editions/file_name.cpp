// SPDX-License-Identifier: Apache-2.0
#include "editions/file_name.hpp"

#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <filesystem>

namespace tolmach::editions {
namespace {

using base::ErrorCode;

constexpr std::string_view kPattern = "{name}.{lang}{ext}";
// Windows, "Naming Files, Paths, and Namespaces": reserved with any ending.
constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
constexpr std::string_view kNumberedDevices[] = {"com", "lpt"};

bool is_device(std::string_view name) {
    const std::string_view until_dot = name.substr(0, name.find('.'));
    const std::string stem = text::to_lower(until_dot.substr(0, until_dot.find_last_not_of(' ') + 1));
    if (std::find(std::begin(kDevices), std::end(kDevices), stem) != std::end(kDevices)) return true;
    const auto numbered = [&](std::string_view device) {
        if (!stem.starts_with(device)) return false;
        const std::string_view number = std::string_view(stem).substr(device.size());
        return (number.size() == 1 && number[0] >= '0' && number[0] <= '9') || number == "¹" ||
               number == "²" || number == "³";
    };
    return std::any_of(std::begin(kNumberedDevices), std::end(kNumberedDevices), numbered);
}

// Control characters and what turns the direction of writing: a listing shows another name than there is.
bool is_hidden_character(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029 ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void replace_all(std::string& text, std::string_view field, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(field, at)) != std::string::npos; at += with.size())
        text.replace(at, field.size(), with);
}

// What a message can show of a name that may hold anything.
std::string shown(std::string_view name) {
    std::u32string characters = text::to_utf32(name);
    std::replace_if(characters.begin(), characters.end(), is_hidden_character, U'\uFFFD');
    return "'" + text::to_utf8(characters) + "'";
}

base::Result<void> check_name(std::string_view name) {
    const std::string why = why_no_file_name(name);
    if (why.empty()) return {};
    return base::fail(ErrorCode::Refused, shown(name) + " cannot be the name of a file: " + why, {},
                      "the document says so; name the file with -o");
}

}  // namespace

std::string why_no_file_name(std::string_view name) {
    if (name.empty()) return "it is empty";
    if (name.front() == '.') return "it begins with a dot";
    if (name.find_first_of("/\\") != name.npos) return "it is a path";
    if (!text::is_utf8(name)) return "it is not UTF-8";
    const std::u32string characters = text::to_utf32(name);
    if (std::any_of(characters.begin(), characters.end(), is_hidden_character))
        return "it holds control characters";
    if (is_device(name)) return "it is the name of a device on Windows";
    return {};
}

std::string_view bare_name(std::string_view path) {
    const std::size_t separator = path.find_last_of("/\\");
    return separator == path.npos ? path : path.substr(separator + 1);
}

base::Result<std::string> edition_file_name(const std::string& original, std::string_view source_language,
                                            std::string_view language, std::string_view extension,
                                            std::string_view pattern) {
    if (!text::is_language_tag(language))
        return base::fail(ErrorCode::Invalid,
                          language.empty() ? "the file does not say its target language"
                                           : shown(language) + " is not a language tag",
                          {}, "the file must say it as in BCP 47: fr, ru, be, be-tarask");
    std::filesystem::path bare = std::filesystem::path(bare_name(original)).stem();
    if (const std::string tag = bare.extension().string(); !tag.empty() && tag.substr(1) == source_language)
        bare = bare.stem();
    const std::string stem = bare.empty() ? "edition" : bare.string();
    if (auto fits = check_name(stem); !fits) return base::fail(fits.error());
    std::string name(pattern.empty() ? kPattern : pattern);
    replace_all(name, "{lang}", language);
    replace_all(name, "{ext}", extension);
    replace_all(name, "{name}", stem);
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('/', start), name.size());
        if (auto fits = check_name(std::string_view(name).substr(start, end - start)); !fits)
            return base::fail(fits.error());
        start = end + 1;
    }
    return name;
}

}  // namespace tolmach::editions
