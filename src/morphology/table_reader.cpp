// SPDX-License-Identifier: Apache-2.0
#include "morphology/table_reader.hpp"

#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace tolmach::morphology {
namespace {

using Fields = std::vector<std::string>;

Fields fields_of(std::string_view row, char at) {
    const auto parts = text::split(row, at);
    return {parts.begin(), parts.end()};
}

Ending::Base base_of(char sign) {
    switch (sign) {
        case '=':
            return Ending::Base::Lemma;
        case '*':
            return Ending::Base::Softened;
        case '0':
            return Ending::Base::Closed;
        case '2':
            return Ending::Base::Doubled;
        case '+':
            return Ending::Base::Widened;
        case '~':
            return Ending::Base::Animate;
        default:
            return Ending::Base::Stem;
    }
}

Ending ending_of(std::string_view written) {
    Ending ending{base_of(written.front()), 0, {}, {}};
    if (ending.base != Ending::Base::Stem) written.remove_prefix(1);
    for (; written.starts_with('<'); written.remove_prefix(1))
        ++ending.drop;
    std::size_t text = 0;
    if (ending.base == Ending::Base::Widened) text::next_code_point(written, text);
    ending.inserted = written.substr(0, text);
    ending.text = written.substr(text);
    return ending;
}

Paradigm paradigm_of(const Fields& row) {
    Paradigm paradigm{row.at(1), {}};
    for (std::size_t i = 2; i < row.size(); ++i) {
        auto& cell = paradigm.cells.emplace_back();
        if (row[i] == "-") continue;
        for (const std::string& ending : fields_of(row[i], '|'))
            cell.push_back(ending_of(ending));
    }
    return paradigm;
}

// Reads the rows of one language into its tables; the data is compiled in, so that a wrong row is our own
// fault.
class TableParser {
  public:
    TableParser(std::string_view name, std::string_view data) {
        for (const text::TableRow& row : text::read_table(name, data, 0)) {
            Fields fields;
            for (std::size_t cell = 0; cell < row.cells().size(); ++cell)
                for (const std::string_view field : row.words(cell, ' '))
                    fields.emplace_back(field);
            read(row, fields);
        }
        fill_index();
    }

    Tables tables;

  private:
    void read(const text::TableRow& line, const Fields& row) {
        const std::string& type = row.front();
        const Fields rest(row.begin() + 1, row.end());
        if (type == "phrase")
            tables.strategy = strategy_of(row[1]);
        else if (type == "cells")
            tables.labels = rest;
        else if (type == "set")
            sets_[static_cast<char32_t>(row[1].front())] = text::to_utf32(row[2]);
        else if (type == "same")
            tables.same.emplace_back(text::to_utf32(row[1]).front(), text::to_utf32(row[2]).front());
        else if (type == "stressed")
            stressed_ = text::to_utf32(row[1]);
        else if (type == "soften")
            tables.soften.emplace_back(row[1], row[2]);
        else if (type == "close")
            tables.close.emplace_back(row[1], row[2]);
        else if (type == "ties")
            tables.ties = rest;
        else if (type == "fixed")
            tables.fixed = rest;
        else if (type == "clans")
            tables.clans = rest;
        else if (type == "elided")
            tables.elided = rest;
        else if (type == "function")
            for (const std::string& word : rest)
                tables.functions.insert(text::fold(word));
        else if (type == "contracted")
            tables.contracted.push_back({row[1], row[2], row[3]});
        else if (type == "paradigm")
            tables.paradigms.push_back(paradigm_of(row));
        else if (type == "use" || type == "also" || type == "rarely")
            read_use(row);
        else if (type == "singular")
            tables.singular = word_kinds(rest);
        else if (type == "likely")
            read_likely(row);
        else if (type == "impersonal")
            read_patterns(rest, tables.impersonal);
        else if (type == "alone")
            read_patterns(rest, tables.alone);
        else if (type == "attributes")
            read_patterns(rest, tables.attributes);
        else if (type == "family")
            read_signs(row, tables.families);
        else if (type == "counterpart")
            read_signs(row, tables.counterparts);
        else if (type == "agreeing")
            read_signs(row, tables.agreeing);
        else if (type == "patronymic")
            read_signs(row, tables.patronymics);
        else if (type == "sex")
            read_signs(row, tables.sexes);
        else
            line.fail("an unknown kind of row");
    }

    void read_use(const Fields& row) {
        const Fields kinds = fields_of(row[1], ',');
        const Fields agreements = fields_of(row[2], ',');
        std::vector<std::size_t> paradigms;
        if (row[3] != "-")
            for (const std::string& name : fields_of(row[3], '|'))
                paradigms.push_back(paradigm(name));
        for (std::size_t i = 4; i < row.size(); ++i) {
            tables.rules.push_back({pattern_of(row[i]), paradigms, row[0] != "use", row[0] == "rarely"});
            for (const WordKind kind : word_kinds(kinds))
                for (const Agreement agreement : agreements_of(agreements))
                    order_[static_cast<std::size_t>(kind)][static_cast<std::size_t>(agreement)].push_back(
                        tables.rules.size() - 1);
        }
    }

    std::size_t paradigm(const std::string& name) const {
        const auto& all = tables.paradigms;
        const auto at =
            std::find_if(all.begin(), all.end(), [&](const Paradigm& each) { return each.name == name; });
        assert(at != all.end() && "a paradigm that no row defines");
        return static_cast<std::size_t>(at - all.begin());
    }

    void read_signs(const Fields& row, std::vector<Sign>& signs) const {
        for (std::size_t i = 2; i < row.size(); ++i)
            signs.push_back({agreements_of({row[1]}).front(), pattern_of(row[i])});
    }

    void read_patterns(const Fields& written, std::vector<Pattern>& patterns) const {
        for (const std::string& each : written)
            patterns.push_back(pattern_of(each));
    }

    void read_likely(const Fields& row) {
        Likely likely;
        for (const WordKind kind : word_kinds(fields_of(row[1], ',')))
            likely.kinds[static_cast<std::size_t>(kind)] = true;
        for (std::size_t i = 3; i < row.size(); ++i) {
            likely.sign = {agreements_of({row[2]}).front(), pattern_of(row[i])};
            tables.likely.push_back(likely);
        }
    }

    Pattern pattern_of(const std::string& written) const {
        Pattern pattern;
        const std::u32string code_points = text::to_utf32(written);
        bool cutting = false;
        for (std::size_t i = 0; i < code_points.size(); ++i) {
            const char32_t c = code_points[i];
            if (c == U'^')
                pattern.whole = true;
            else if (c == U'?')
                pattern.without = stressed_;
            else if (c == U'/')
                cutting = true;
            else if (c != U'.') {
                pattern.places.push_back(c == U'{' ? changing_place(code_points, i)
                                                   : Pattern::Position{letters_at(code_points, i), {}});
                pattern.changes |= pattern.places.back().stem.has_value();
                if (cutting) ++pattern.cut;
            }
        }
        return pattern;
    }

    // `{x>y}`; `i` is left at its last character.
    Pattern::Position changing_place(const std::u32string& code_points, std::size_t& i) const {
        const std::size_t end = code_points.find(U'}', i);
        const std::size_t arrow = code_points.find(U'>', i);
        assert(arrow == i + 2 && end != std::u32string::npos);
        Pattern::Position place{{same(code_points[i + 1])}, code_points.substr(arrow + 1, end - arrow - 1)};
        i = end;
        return place;
    }

    // The letters that one place of a pattern allows; `i` is left at its last character.
    std::u32string letters_at(const std::u32string& code_points, std::size_t& i) const {
        if (code_points[i] != U'[') return {same(code_points[i])};
        std::u32string letters;
        for (++i; code_points[i] != U']'; ++i)
            if (const auto set = sets_.find(code_points[i]); set != sets_.end())
                letters += set->second;
            else
                letters += same(code_points[i]);
        return letters;
    }

    char32_t same(char32_t c) const {
        for (const auto& [from, to] : tables.same)
            if (c == from) return to;
        return c;
    }

    void fill_index() {
        std::set<char32_t> last_letters = {U'\0'};
        for (const Rule& rule : tables.rules)
            if (!rule.pattern.places.empty())
                last_letters.insert(rule.pattern.places.back().letters.begin(),
                                    rule.pattern.places.back().letters.end());
        for (std::size_t kind = 0; kind < kWordKinds; ++kind)
            for (std::size_t agreement = 0; agreement < kAgreements; ++agreement)
                for (const std::size_t rule : order_[kind][agreement])
                    for (const char32_t letter : last_letters)
                        if (may_end_in(tables.rules[rule].pattern, letter))
                            tables.index[kind][agreement][letter].push_back(rule);
    }

    static bool may_end_in(const Pattern& pattern, char32_t letter) {
        return pattern.places.empty() || pattern.places.back().letters.find(letter) != std::u32string::npos;
    }

    static Strategy strategy_of(std::string_view name) {
        if (name == "agreement") return Strategy::Agreement;
        if (name == "agreement-before-tie") return Strategy::AgreementBeforeTie;
        assert(name == "head-before-tie");
        return Strategy::HeadBeforeTie;
    }

    static std::vector<WordKind> word_kinds(const Fields& names) {
        static const std::map<std::string_view, WordKind> known = {
            {"noun", WordKind::Noun},      {"adj", WordKind::Adjective},   {"epithet", WordKind::Epithet},
            {"place", WordKind::Place},    {"surname", WordKind::Surname}, {"given", WordKind::Given},
            {"acronym", WordKind::Acronym}};
        std::vector<WordKind> kinds;
        for (const auto& [name, kind] : known)
            if (names.front() == "any" || std::find(names.begin(), names.end(), name) != names.end())
                kinds.push_back(kind);
        return kinds;
    }

    static std::vector<Agreement> agreements_of(const Fields& names) {
        static const std::map<std::string_view, Agreement> known = {{"m", Agreement::Masculine},
                                                                    {"f", Agreement::Feminine},
                                                                    {"n", Agreement::Neuter},
                                                                    {"pl", Agreement::Plural}};
        std::vector<Agreement> agreements;
        for (const auto& [name, agreement] : known)
            if (names.front() == "any" || std::find(names.begin(), names.end(), name) != names.end())
                agreements.push_back(agreement);
        return agreements;
    }

    std::map<char32_t, std::u32string> sets_;
    std::u32string stressed_;
    std::array<std::array<std::vector<std::size_t>, kAgreements>, kWordKinds> order_;
};

}  // namespace

Tables read_tables(std::string_view name, std::string_view data) {
    return TableParser(name, data).tables;
}

}  // namespace tolmach::morphology
