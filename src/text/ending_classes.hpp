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
    /// The stem with each ending of the class; what has no class as it stands.
    std::vector<std::string> forms_of(std::string_view written) const {
        const std::size_t slash = written.find('/');
        const std::string stem(written.substr(0, slash));
        const auto known = slash == written.npos ? classes_.end() : classes_.find(written.substr(slash + 1));
        if (known == classes_.end()) return {std::string(written)};
        std::vector<std::string> forms;
        for (const std::string_view ending : known->second)
            forms.push_back(ending == "-" ? stem : stem + std::string(ending));
        return forms;
    }

  private:
    std::map<std::string_view, std::vector<std::string_view>> classes_;
};

}  // namespace tolmach::text
