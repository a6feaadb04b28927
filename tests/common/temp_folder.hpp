#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include <stdlib.h>

/// A folder of its own for one test, gone with it.
class TempFolder
{
public:
    TempFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "nuantu-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error{"no temporary folder"};
        }
        m_path = name;
    }
    ~TempFolder()
    {
        std::error_code none;
        std::filesystem::remove_all(m_path, none);
    }
    TempFolder(TempFolder const &) = delete;
    TempFolder &operator=(TempFolder const &) = delete;

    [[nodiscard]] std::filesystem::path operator/(std::string const &name) const
    {
        return m_path / name;
    }

private:
    std::filesystem::path m_path;
};
