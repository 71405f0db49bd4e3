// SPDX-License-Identifier: Apache-2.0
#include "restoration/expansion.hpp"

#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

bool has_flag(const Flags& flags, Flag flag) {
    return flag != 0 && std::find(flags.begin(), flags.end(), flag) != flags.end();
}

bool meets(const std::vector<ConditionPlace>& condition, std::u32string_view edge) {
    for (std::size_t i = 0; i < condition.size(); ++i) {
        const bool among = condition[i].characters.find(edge[i]) != std::u32string::npos;
        if (among == condition[i].negated) return false;
    }
    return true;
}

// A word that some affix of this entry made.
struct MadeWord {
    std::u32string letters;
    const Flags* flags;
    bool crosses;
};

class EntryExpansion {
  public:
    EntryExpansion(const AffixFile& affixes, std::vector<std::u32string>& forms)
        : affixes_(affixes), forms_(forms) {}

    void run(const std::u32string& word, const Flags& flags) {
        if (has_flag(flags, affixes_.forbidden) || has_flag(flags, affixes_.only_in_compound)) return;
        if (!has_flag(flags, affixes_.needs_affix)) forms_.push_back(word);
        for (const MadeWord& made : with_suffixes(word, flags)) {
            add(made);
            // An affix may carry a second one (twofold affixes), and prefixes where both cross.
            for (const MadeWord& twofold : with_suffixes(made.letters, *made.flags)) {
                add(twofold);
                if (made.crosses && twofold.crosses) add_prefixes(twofold.letters, flags, true);
            }
            if (made.crosses) add_prefixes(made.letters, flags, true);
            add_prefixes(made.letters, *made.flags, true);
        }
        add_prefixes(word, flags, false);
    }

  private:
    void add(const MadeWord& made) {
        if (!has_flag(*made.flags, affixes_.needs_affix) && !has_flag(*made.flags, affixes_.only_in_compound))
            forms_.push_back(made.letters);
    }

    bool strips(std::size_t word, std::size_t strip) const {
        return strip < word || (affixes_.strips_all && strip == word);
    }

    std::vector<MadeWord> with_suffixes(const std::u32string& word, const Flags& flags) const {
        std::vector<MadeWord> made;
        for (const Flag flag : flags) {
            const auto found = affixes_.suffixes.find(flag);
            if (found == affixes_.suffixes.end()) continue;
            for (const Affix& affix : found->second.affixes) {
                const std::size_t asked = affix.condition.size();
                if (!strips(word.size(), affix.strip.size()) || asked > word.size()) continue;
                if (!std::u32string_view(word).ends_with(affix.strip)) continue;
                if (!meets(affix.condition, std::u32string_view(word).substr(word.size() - asked))) continue;
                made.push_back({word.substr(0, word.size() - affix.strip.size()) + affix.add, &affix.further,
                                found->second.crosses});
            }
        }
        return made;
    }

    void add_prefixes(const std::u32string& word, const Flags& flags, bool crossing) {
        for (const Flag flag : flags) {
            const auto found = affixes_.prefixes.find(flag);
            if (found == affixes_.prefixes.end() || (crossing && !found->second.crosses)) continue;
            for (const Affix& affix : found->second.affixes) {
                if (!strips(word.size(), affix.strip.size()) || affix.condition.size() > word.size())
                    continue;
                if (!std::u32string_view(word).starts_with(affix.strip) || !meets(affix.condition, word))
                    continue;
                forms_.push_back(affix.add + word.substr(affix.strip.size()));
            }
        }
    }

    const AffixFile& affixes_;
    std::vector<std::u32string>& forms_;
};

// A line of a dictionary: `word`, `word/flags`, with morphological fields behind a tab or a space; `\/` is a
// slash.
void expand_line(std::u32string_view line, const AffixFile& affixes, std::vector<std::u32string>& forms) {
    line = line.substr(0, line.find(U'\t'));
    std::u32string word;
    std::size_t at = 0;
    for (; at < line.size() && line[at] != U'/'; ++at) {
        if (line[at] == U'\\' && at + 1 < line.size() && line[at + 1] == U'/') ++at;
        word += line[at];
    }
    std::u32string_view flags = at < line.size() ? line.substr(at + 1) : std::u32string_view();
    flags = flags.substr(0, flags.find(U' '));
    if (!word.empty()) EntryExpansion(affixes, forms).run(word, affixes.read_flags(flags));
}

}  // namespace

base::Result<void> expand(std::string_view dictionary, const std::string& file, const AffixFile& affixes,
                          const EachEntry& each) {
    const auto decoded = text::decode(dictionary, affixes.encoding);
    if (!decoded) return base::fail(base::ErrorCode::Malformed, decoded.error().message, {file, 0, 0});
    std::string_view rest = decoded->text;
    std::vector<std::u32string> forms;
    for (bool first = true; !rest.empty(); first = false) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        // The first line says about how many there are.
        if (first && line.find_first_not_of("0123456789 \t") == line.npos) continue;
        forms.clear();
        expand_line(text::to_utf32(line), affixes, forms);
        if (!forms.empty()) each(forms);
    }
    return {};
}

}  // namespace tolmach::restoration
