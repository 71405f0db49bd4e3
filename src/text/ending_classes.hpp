// SPDX-License-Identifier: Apache-2.0
// The forms that tables write as `stem/CLASS`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// Endings by the name of their class, as the rows of a table give them; views into the data.
class EndingClasses {
  public:
    /// `-` among the endings is the empty one.
    void add(std::string_view name, std::vector<std::string_view> endings) {
        classes_[name] = std::move(endings);
    }
    /// The stem with each ending of the class; what has no class as it stands. Of a phrase with spaces, all
    /// that its words make together.
    std::vector<std::string> forms_of(std::string_view written) const {
        const std::size_t space = written.rfind(' ');
        if (space == written.npos) return forms_of_word(written);
        std::vector<std::string> forms;
        const std::vector<std::string> last = forms_of_word(written.substr(space + 1));
        for (const std::string& before : forms_of(written.substr(0, space)))
            for (const std::string& word : last)
                forms.push_back(before + " " + word);
        return forms;
    }

  private:
    std::vector<std::string> forms_of_word(std::string_view written) const {
        const std::size_t slash = written.find('/');
        const std::string stem(written.substr(0, slash));
        const auto known = slash == written.npos ? classes_.end() : classes_.find(written.substr(slash + 1));
        if (known == classes_.end()) return {std::string(written)};
        std::vector<std::string> forms;
        for (const std::string_view ending : known->second)
            forms.push_back(ending == "-" ? stem : stem + std::string(ending));
        return forms;
    }

    std::map<std::string_view, std::vector<std::string_view>> classes_;
};

}  // namespace tolmach::text
