#pragma once

#include "sim/base/diagnostic.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace sim {

/// Input that cannot be used: carries everything found, never only the first problem. Exit 2.
class InputError : public std::runtime_error
{
public:
    explicit InputError(Diagnostics diagnostics)
        : std::runtime_error{diagnostics.empty()
                                 ? std::string{"bad input"}
                                 : format_diagnostic(Language::en, diagnostics.front())},
          m_diagnostics{std::move(diagnostics)}
    {
    }
    [[nodiscard]] Diagnostics const &diagnostics() const { return m_diagnostics; }

private:
    Diagnostics m_diagnostics;
};

/// A file or the system did not do what was asked: missing, unreadable, full, locked. Exit 3.
class IoError : public std::runtime_error
{
public:
    IoError(std::string file, Text message)
        : std::runtime_error{file + ": " + render(Language::en, message)}, m_file{std::move(file)},
          m_message{std::move(message)}
    {
    }
    [[nodiscard]] std::string const &file() const { return m_file; }
    [[nodiscard]] Text const &message() const { return m_message; }

private:
    std::string m_file;
    Text m_message;
};

} // namespace sim
