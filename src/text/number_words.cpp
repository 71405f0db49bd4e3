// SPDX-License-Identifier: Apache-2.0
#include "text/number_words.hpp"

#include "embedded/text.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <vector>

namespace tolmach::text {
namespace {

std::vector<std::string_view> split_filled(std::string_view line, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= line.size();) {
        const std::size_t end = std::min(line.find(at, start), line.size());
        if (end > start) parts.push_back(line.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::optional<NumberWord::Kind> kind_from(std::string_view name) {
    using Kind = NumberWord::Kind;
    for (const auto& [known, kind] :
         {std::pair{"word", Kind::Word}, std::pair{"magnitude", Kind::Magnitude},
          std::pair{"month", Kind::Month}, std::pair{"pm", Kind::Pm}, std::pair{"am", Kind::Am}})
        if (name == known) return kind;
    return std::nullopt;
}

// The same word may be a number and a month (French `sept`): the first row wins, months are found by their
// context.
NumberWords words_of(std::string_view language) {
    NumberWords words;
    std::map<std::string_view, std::vector<std::string_view>> endings;
    for (const std::string_view line : split_filled(embedded::numbers_tsv(), '\n')) {
        const auto column = split_filled(line, '\t');
        if (column.size() != 4 || column[0] != language) continue;
        const auto forms = split_filled(column[3], ' ');
        if (column[1] == "endings") endings[column[2]] = forms;
        const auto kind = kind_from(column[1]);
        if (!kind) continue;
        NumberWord word{*kind, 0};
        std::from_chars(column[2].data(), column[2].data() + column[2].size(), word.value);
        for (const std::string_view form : forms) {
            const auto slash = form.find('/');
            const std::string stem(form.substr(0, slash));
            if (slash == std::string_view::npos)
                words.emplace(fold_with_offsets(stem).text, word);
            else
                for (const std::string_view ending : endings[form.substr(slash + 1)])
                    words.emplace(fold_with_offsets(stem + std::string(ending)).text, word);
        }
    }
    return words;
}

}  // namespace

const NumberWords& number_words(std::string_view language) {
    static const std::map<std::string, NumberWords, std::less<>> known = [] {
        std::map<std::string, NumberWords, std::less<>> all;
        for (const char* each : {"en", "fr", "ru", "be"})
            all.emplace(each, words_of(each));
        return all;
    }();
    static const NumberWords none;
    const auto at = known.find(primary_language(language));
    return at == known.end() ? none : at->second;
}

}  // namespace tolmach::text
