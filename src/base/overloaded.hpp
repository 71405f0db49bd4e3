// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tolmach::base {

/// Visits a variant with one lambda per alternative: `std::visit(overloaded{…}, v)`.
template <class... Lambdas>
struct overloaded : Lambdas... {
    using Lambdas::operator()...;
};
template <class... Lambdas>
overloaded(Lambdas...) -> overloaded<Lambdas...>;

}  // namespace tolmach::base
