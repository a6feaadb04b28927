#pragma once

#include "app/core/import_desk.hpp"
#include "app/core/workspace.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <filesystem>
#include <string>

/// The tiny district (b1 100 homes and b2 200 in T1, b3 300 and b4 400 in T2) in a workspace.
struct OpenWorkspace
{
    TempFolder folder;
    app::Workspace workspace;

    explicit OpenWorkspace(TinyDistrict const &district = {}) : workspace{make(folder, district)} {}

    [[nodiscard]] std::filesystem::path write(std::string const &name,
                                              std::string const &content) const
    {
        std::filesystem::path const at = folder / name;
        sim::io::write_text_file(at, content);
        return at;
    }
    [[nodiscard]] app::ImportGround ground() const
    {
        return {workspace.project(), workspace.shared_tables()};
    }
    [[nodiscard]] int households(std::string const &block) const
    {
        sim::Dataset const &dataset = workspace.dataset();
        return dataset.block(*dataset.find_block(block)).households;
    }

private:
    static std::filesystem::path make(TempFolder const &folder, TinyDistrict const &district)
    {
        std::filesystem::path file = folder / "p.gpkg";
        sim::io::create_project_file(district.write(folder / "data"), folder / "data", file);
        return file;
    }
};
