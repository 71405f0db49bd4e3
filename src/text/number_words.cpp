// SPDX-License-Identifier: Apache-2.0
#include "text/number_words.hpp"

#include "embedded/text.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <array>
#include <map>
#include <vector>

namespace tolmach::text {
namespace {

// The same word may be a number and a month (French `sept`): the first row wins, months are found by their
// context.
NumberWords words_of(std::string_view language) {
    using Kind = NumberWord::Kind;
    constexpr std::array kKinds = {Kind::Word, Kind::Magnitude, Kind::Month, Kind::Pm, Kind::Am};
    NumberWords words;
    std::map<std::string_view, std::vector<std::string_view>> endings;
    for (const TableRow& row : read_table("numbers.tsv", embedded::numbers_tsv(), 4)) {
        if (row[0] != language) continue;
        const auto forms = row.words(3, ' ');
        const std::size_t kind = row.index_of(1, {"word", "magnitude", "month", "pm", "am", "endings"});
        if (kind == kKinds.size()) {
            endings[row[2]] = forms;
            continue;
        }
        const NumberWord word{kKinds[kind], static_cast<int>(row.number(2))};
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

const FigureStyle& figure_style(std::string_view language) {
    static const std::map<std::string, FigureStyle, std::less<>> known = [] {
        std::map<std::string, FigureStyle, std::less<>> all;
        for (const TableRow& row : read_table("figure_style.tsv", embedded::figure_style_tsv(), 4))
            all.emplace(row[0], FigureStyle{row.index_of(1, {"decimal", "group"}) == 1,
                                            row.index_of(2, {"day", "month"}) == 1, to_utf32(row[3])});
        return all;
    }();
    const auto at = known.find(primary_language(language));
    return at == known.end() ? known.at("*") : at->second;
}

}  // namespace tolmach::text
