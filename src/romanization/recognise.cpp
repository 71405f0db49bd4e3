// SPDX-License-Identifier: Apache-2.0
#include "romanization/recognise.hpp"

#include "embedded/romanization.hpp"
#include "romanization/comparable.hpp"
#include "romanization/lattice.hpp"
#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace tolmach::romanization {
namespace {

// More Russian forms than a Belarusian surname has.
constexpr std::size_t kMostForms = 512;

using Established = std::multimap<std::string, std::u32string, std::less<>>;

const Established& established() {
    static const Established names = [] {
        Established read;
        for (const text::TableRow& row : text::read_table("established.tsv", embedded::established_tsv(), 2))
            for (const std::string_view latin : row.words(1))
                read.emplace(row[0], comparable(latin));
        return read;
    }();
    return names;
}

bool is_established(std::string_view cyrillic, std::string_view latin) {
    const auto [first, last] = established().equal_range(cyrillic);
    const std::u32string wanted = comparable(latin);
    return std::any_of(first, last, [&](const auto& each) { return each.second == wanted; });
}

const Scheme& correspondence(std::string_view id) {
    static const std::vector<Scheme> read = read_schemes(embedded::be_ru_tsv(), "be-ru.tsv", {}).value();
    return *find_scheme(read, id);
}

/// The words of a name; initials that stand together are words of their own.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : name) {
        if (c == ' ' || c == ',')
            end();
        else
            word += c;
        if (c == '.') end();
    }
    end();
    return words;
}

bool has_any(std::string_view lower, std::u32string_view letters) {
    const std::u32string text = text::to_utf32(lower);
    return text.find_first_of(letters) != text.npos;
}

/// Letters of one of the two languages that the other does not have.
bool may_be(std::string_view language, std::string_view lower) {
    return !has_any(lower, language == "be" ? U"ищъ" : U"іўґ’'");
}

/// A Cyrillic word of a name in all its forms, made once for many schemes.
struct CyrillicForms {
    std::string word;  ///< In small letters.
    /// The languages that its letters allow.
    bool may_be_russian = false, may_be_belarusian = false;
    /// Forms of the name in the other language.
    std::vector<std::string> russian, belarusian;

    bool may_follow(const Scheme& scheme) const {
        return scheme.language == "be" ? may_be_belarusian : may_be_russian;
    }
};

/// Whether a Latin word is the initial of a Cyrillic one.
bool is_initial(const Scheme& scheme, const std::string& word, std::string_view latin) {
    if (!latin.ends_with('.')) return false;
    std::size_t end = 0;
    text::next_code_point(word, end);
    return can_write(scheme, word.substr(0, end), latin.substr(0, latin.size() - 1));
}

bool explains(const Scheme& scheme, const std::string& word, std::string_view latin) {
    return can_write(scheme, word, latin) || is_initial(scheme, word, latin);
}

bool explains_any(const Scheme& scheme, const std::vector<std::string>& forms, const std::string& latin) {
    return std::any_of(forms.begin(), forms.end(),
                       [&](const std::string& form) { return explains(scheme, form, latin); });
}

void add_readings(std::span<const Scheme> schemes, const CyrillicForms& forms, const std::string& latin,
                  std::vector<Reading>& to) {
    for (const Scheme& scheme : schemes) {
        if (forms.may_follow(scheme) && explains(scheme, forms.word, latin))
            to.push_back({Root::Own, &scheme});
        const bool is_belarusian = scheme.language == "be";
        if (explains_any(scheme, is_belarusian ? forms.belarusian : forms.russian, latin))
            to.push_back({is_belarusian ? Root::Belarusian : Root::Russian, &scheme});
    }
    if (is_established(forms.word, latin) ||
        std::any_of(forms.russian.begin(), forms.russian.end(),
                    [&](const std::string& form) { return is_established(form, latin); }))
        to.push_back({Root::Established, nullptr});
}

/// The words of a name with their forms. A name that only one language can write is answered in the other.
std::vector<CyrillicForms> forms_of(const NamePair& name) {
    const std::string lower = text::to_lower(text::to_nfc(name.cyrillic));
    const bool belarusian = may_be("be", lower), russian = may_be("ru", lower);
    const std::vector<std::string> given = words_of(text::to_lower(text::to_nfc(name.russian)));
    std::vector<CyrillicForms> all;
    for (std::string& word : words_of(lower)) {
        CyrillicForms& forms = all.emplace_back();
        forms.may_be_russian = russian || (!belarusian && may_be("ru", word));
        forms.may_be_belarusian = belarusian || (!russian && may_be("be", word));
        if (forms.may_be_belarusian) {
            forms.russian = russian_forms(word, kMostForms);
            forms.russian.insert(forms.russian.end(), given.begin(), given.end());
        }
        if (russian && !belarusian) forms.belarusian = belarusian_forms(word, kMostForms);
        forms.word = std::move(word);
    }
    return all;
}

}  // namespace

std::string_view to_string(Root root) {
    constexpr std::array<std::string_view, 4> kNames = {"own", "russian", "belarusian", "established"};
    return kNames[static_cast<std::size_t>(root)];
}

std::vector<std::u32string> established_forms(std::string_view cyrillic) {
    std::vector<std::u32string> forms;
    const auto [first, last] = established().equal_range(cyrillic);
    std::transform(first, last, std::back_inserter(forms), [](const auto& each) { return each.second; });
    return forms;
}

std::vector<std::string> russian_forms(std::string_view belarusian, std::size_t most) {
    return variants(correspondence("be-ru"), belarusian, most);
}

std::vector<std::string> belarusian_forms(std::string_view russian, std::size_t most) {
    return variants(correspondence("ru-be"), russian, most);
}

std::vector<NameToken> recognise_name(std::span<const Scheme> schemes, const NamePair& name) {
    std::vector<CyrillicForms> left = forms_of(name);
    std::vector<NameToken> tokens;
    for (std::string& latin : words_of(name.latin)) {
        NameToken& token = tokens.emplace_back();
        token.latin = std::move(latin);
        // Names keep their order more often than not: the first word that explains the token is its own.
        for (auto forms = left.begin(); forms != left.end(); ++forms) {
            add_readings(schemes, *forms, token.latin, token.readings);
            if (token.readings.empty()) continue;
            token.cyrillic = forms->word;
            left.erase(forms);
            break;
        }
    }
    return tokens;
}

std::vector<Reading> common_readings(std::span<const NameToken> tokens) {
    std::vector<Reading> common;
    bool is_first = true;
    for (const NameToken& token : tokens) {
        const auto is_fixed = [](const Reading& each) { return each.root == Root::Established; };
        if (std::any_of(token.readings.begin(), token.readings.end(), is_fixed)) continue;
        if (is_first) common = token.readings;
        is_first = false;
        std::erase_if(common, [&](const Reading& each) {
            return std::find(token.readings.begin(), token.readings.end(), each) == token.readings.end();
        });
    }
    return common;
}

}  // namespace tolmach::romanization
