#include "app/core/file_dialog.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using app::FileDialog;
using app::FilePurpose;

namespace {

namespace fs = std::filesystem;

struct Place
{
    TempFolder folder;
    fs::path at = fs::weakly_canonical((folder / "x").parent_path());

    Place()
    {
        fs::create_directories(at / "sub" / "deeper");
        fs::create_directories(at / ".hidden");
        sim::io::write_text_file(at / "b.gpkg", std::string(3000, 'x'));
        sim::io::write_text_file(at / "A.GPKG", "x");
        sim::io::write_text_file(at / "notes.txt", "x");
        sim::io::write_text_file(at / ".b.gpkg.lock", "x");
        sim::io::write_text_file(at / "sub" / "东河 一.gpkg", "x");
    }
};

std::vector<std::string> names(FileDialog const &dialog)
{
    std::vector<std::string> all;
    for (app::FolderEntry const &entry : dialog.entries()) {
        all.push_back(entry.name);
    }
    return all;
}

} // namespace

TEST_CASE("a folder shows its folders and projects, with their sizes", "[files]")
{
    Place const place;
    FileDialog dialog;
    dialog.open(FilePurpose::open, place.at, "", {});
    CHECK(names(dialog) == std::vector<std::string>{"sub", "A.GPKG", "b.gpkg"});
    CHECK(dialog.entries()[2].bytes == 3000);
    CHECK(dialog.entries()[2].modified.size() == 16);
}

TEST_CASE("the choice walks through the entries and enters folders", "[files]")
{
    Place const place;
    FileDialog dialog;
    dialog.open(FilePurpose::open, place.at, "", {});
    dialog.step(1);
    CHECK(dialog.name() == "sub");
    CHECK(dialog.file().empty()); // a folder is no file
    dialog.step(1);
    CHECK(dialog.file() == place.at / "A.GPKG");
    dialog.step(10);
    CHECK(dialog.name() == "b.gpkg");
    dialog.choose("sub");
    CHECK(dialog.folder() == place.at / "sub");
    CHECK(dialog.name().empty());
    dialog.step(-1); // from no choice: the last one
    CHECK(dialog.name() == "东河 一.gpkg");
    dialog.step(-1);
    CHECK(dialog.name() == "deeper");
    dialog.choose("东河 一.gpkg");
    CHECK(dialog.file() == place.at / "sub" / "东河 一.gpkg");
    REQUIRE(dialog.go(".."));
    CHECK(dialog.folder() == place.at);
    CHECK_FALSE(dialog.go("nowhere"));
    CHECK(dialog.failure());
    CHECK(dialog.folder() == place.at);
}

TEST_CASE("a path that is typed leads to its folder and file", "[files]")
{
    Place const place;
    FileDialog dialog;
    dialog.open(FilePurpose::open, "/", "", {});
    dialog.choose((place.at / "sub" / "东河 一.gpkg").string());
    CHECK(dialog.folder() == place.at / "sub");
    CHECK(dialog.file() == place.at / "sub" / "东河 一.gpkg");
    dialog.choose(place.at.string() + "/");
    CHECK(dialog.folder() == place.at);
}

TEST_CASE("a name that is saved gets its ending and is told when it is taken", "[files]")
{
    Place const place;
    FileDialog dialog;
    dialog.open(FilePurpose::save_as, place.at, "plan-copy.gpkg", {});
    CHECK(dialog.file() == place.at / "plan-copy.gpkg");
    CHECK_FALSE(dialog.exists());
    dialog.choose("b");
    CHECK(dialog.file() == place.at / "b.gpkg");
    CHECK(dialog.exists());
    dialog.choose("sub");
    CHECK(dialog.name() == "b"); // the name goes along into another folder
    CHECK(dialog.file() == place.at / "sub" / "b.gpkg");
    CHECK_FALSE(dialog.exists());
}

TEST_CASE("where the remembered folder is gone, the nearest one above it is shown", "[files]")
{
    Place const place;
    FileDialog dialog;
    dialog.open(FilePurpose::open, place.at / "gone" / "further", "", {});
    CHECK(dialog.folder() == place.at);
    dialog.close();
    CHECK_FALSE(dialog.is_open());
}
