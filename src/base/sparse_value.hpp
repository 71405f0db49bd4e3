// SPDX-License-Identifier: Apache-2.0
// SparseValue: a value that is nearly always the default; stored out of line, and only where it is not.
#pragma once

#include <memory>
#include <utility>

namespace tolmach::base {

template <class T>
class SparseValue {
  public:
    SparseValue() = default;
    /// Allocates nothing if the value is the default.
    SparseValue(T value) : own_(value == default_value() ? nullptr : std::make_unique<T>(std::move(value))) {}
    SparseValue(SparseValue&&) noexcept = default;
    SparseValue& operator=(SparseValue&&) noexcept = default;
    SparseValue(const SparseValue& other) : own_(other.own_ ? std::make_unique<T>(*other.own_) : nullptr) {}
    SparseValue& operator=(const SparseValue& other) { return *this = SparseValue(other); }
    ~SparseValue() = default;

    const T& operator*() const { return own_ ? *own_ : default_value(); }
    const T* operator->() const { return &**this; }
    /// The value, to be changed; allocates it if it was the default.
    T& mutable_value() {
        if (!own_) own_ = std::make_unique<T>();
        return *own_;
    }

    /// Sets a member; allocates nothing if everything stays at its default.
    template <class Member>
    void set(Member T::*member, Member value) {
        if (own_ || value != Member()) mutable_value().*member = std::move(value);
    }

    bool operator==(const SparseValue& other) const { return own_ == other.own_ || **this == *other; }

  private:
    static const T& default_value() {
        static const T value;
        return value;
    }

    std::unique_ptr<T> own_;
};

}  // namespace tolmach::base
