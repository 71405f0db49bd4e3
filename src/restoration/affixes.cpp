// SPDX-License-Identifier: Apache-2.0
#include "restoration/affixes.hpp"

#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t start = line.find_first_not_of(" \t", at);
        if (start == line.npos) break;
        at = std::min(line.find_first_of(" \t", start), line.size());
        fields.push_back(line.substr(start, at - start));
    }
    return fields;
}

std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// SET stands near the beginning, in ASCII; everything else is in the encoding that it names.
std::string encoding_of(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto fields = fields_of(next_line(bytes));
        if (fields.size() > 1 && fields[0] == "SET") return std::string(fields[1]);
    }
    return AffixFile{}.encoding;
}

std::vector<ConditionPlace> read_condition(std::u32string_view written) {
    std::vector<ConditionPlace> places;
    for (std::size_t at = 0; at < written.size(); ++at) {
        ConditionPlace place;
        if (written[at] == U'[') {
            const std::size_t end = std::min(written.find(U']', at), written.size());
            place.negated = at + 1 < end && written[at + 1] == U'^';
            const std::size_t from = std::min(at + (place.negated ? 2 : 1), end);
            place.characters = written.substr(from, end - from);
            at = end;
        } else if (written[at] != U'.') {
            place = {std::u32string(1, written[at]), false};
        }
        places.push_back(std::move(place));
    }
    // A condition of dots alone asks for nothing but so many letters; one dot is how "always" is written.
    if (written == U".") places.clear();
    return places;
}

std::u32string letters_or_none(std::string_view field) {
    return field == "0" ? std::u32string() : text::to_utf32(field);
}

class AffixReader {
  public:
    explicit AffixReader(AffixFile& into) : file_(into) {}

    // False where the line cannot be read.
    bool line(const std::vector<std::string_view>& fields) {
        if (fields.size() < 2) return true;
        const std::string_view name = fields[0];
        if (name == "FLAG") return flag_kind(fields[1]);
        if (name == "AF") return alias(fields[1]);
        if (name == "PFX") return affix(file_.prefixes, fields);
        if (name == "SFX") return affix(file_.suffixes, fields);
        if (name == "NEEDAFFIX" || name == "PSEUDOROOT") file_.needs_affix = one_flag(fields[1]);
        if (name == "FORBIDDENWORD") file_.forbidden = one_flag(fields[1]);
        if (name == "ONLYINCOMPOUND") file_.only_in_compound = one_flag(fields[1]);
        return true;
    }

  private:
    bool flag_kind(std::string_view kind) {
        file_.flags = kind == "long"  ? FlagKind::Long
                      : kind == "num" ? FlagKind::Number
                                      : FlagKind::Character;
        return true;
    }

    // The first AF line says how many follow.
    bool alias(std::string_view flags) {
        if (aliases_announced_) file_.aliases.push_back(plain_flags(flags));
        aliases_announced_ = true;
        return true;
    }

    Flags plain_flags(std::string_view written) const {
        AffixFile plain;
        plain.flags = file_.flags;
        return plain.read_flags(text::to_utf32(written));
    }

    Flag one_flag(std::string_view written) const {
        const Flags flags = plain_flags(written);
        return flags.empty() ? 0 : flags.front();
    }

    // The first line of a flag has Y or N and a number, those below it an affix each.
    bool affix(std::map<Flag, AffixClass>& to, const std::vector<std::string_view>& fields) {
        if (fields.size() < 4) return false;
        const Flag flag = one_flag(fields[1]);
        const auto found = to.find(flag);
        const bool header = found == to.end();
        if (header) {
            to[flag].crosses = fields[2] == "Y";
            return fields[2] == "Y" || fields[2] == "N";
        }
        Affix made;
        made.strip = letters_or_none(fields[2]);
        const std::size_t slash = fields[3].find('/');
        made.add = letters_or_none(fields[3].substr(0, slash));
        if (slash != fields[3].npos)
            made.further = file_.read_flags(text::to_utf32(fields[3].substr(slash + 1)));
        if (fields.size() > 4) made.condition = read_condition(text::to_utf32(fields[4]));
        found->second.affixes.push_back(std::move(made));
        return true;
    }

    AffixFile& file_;
    bool aliases_announced_ = false;
};

Flags numbers_of(std::u32string_view written) {
    Flags flags;
    Flag number = 0;
    for (const char32_t c : written) {
        if (c >= U'0' && c <= U'9') {
            number = number * 10 + (c - U'0');
        } else {
            flags.push_back(number);
            number = 0;
        }
    }
    flags.push_back(number);
    return flags;
}

}  // namespace

Flags AffixFile::read_flags(std::u32string_view written) const {
    const bool all_digits = !written.empty() && std::all_of(written.begin(), written.end(), [](char32_t c) {
        return c >= U'0' && c <= U'9';
    });
    if (!aliases.empty() && all_digits) {
        const Flags number = numbers_of(written);
        return number[0] >= 1 && number[0] <= aliases.size() ? aliases[number[0] - 1] : Flags();
    }
    if (flags == FlagKind::Number) return numbers_of(written);
    Flags read;
    if (flags == FlagKind::Character) return Flags(written.begin(), written.end());
    for (std::size_t at = 0; at + 1 < written.size(); at += 2)
        read.push_back((written[at] << 16) + written[at + 1]);
    return read;
}

base::Result<AffixFile> read_affixes(std::string_view bytes, const std::string& file) {
    AffixFile affixes;
    affixes.encoding = encoding_of(bytes);
    const auto decoded = text::decode(bytes, affixes.encoding);
    if (!decoded) return base::fail(base::ErrorCode::Malformed, decoded.error().message, {file, 0, 0});
    AffixReader reader(affixes);
    std::string_view rest = decoded->text;
    for (std::size_t number = 1; !rest.empty(); ++number)
        if (!reader.line(fields_of(next_line(rest))))
            return base::fail(base::ErrorCode::Malformed, "not an affix rule", {file, number, 0},
                              "see hunspell(5)");
    return affixes;
}

}  // namespace tolmach::restoration
