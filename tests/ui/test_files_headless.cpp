// Opening, closing, settings and read-only projects, in the program itself without a display.
#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using ui_test::HeadlessWork;

namespace {

namespace fs = std::filesystem;

/// The window with settings of its own, in the language that these say.
int remembering(HeadlessWork const &work, std::string const &options)
{
    return work.run("ASAN_OPTIONS=detect_leaks=0 " + std::string{NUANTU_GUI} +
                    " --headless 1000x640 --settings " + work.at("settings.json") + " " + options);
}

std::string journal_of(HeadlessWork const &work, std::string const &file)
{
    REQUIRE(work.run("sqlite3 -readonly '" + work.at(file) +
                     "' \"select group_concat(action) from (select action from journal order by "
                     "seq)\"") == 0);
    std::string words = work.read("out.txt");
    words.erase(words.find_last_not_of('\n') + 1);
    return words;
}

std::string some_block()
{
    return "150202101202";
}

} // namespace

TEST_CASE(
    "without a project the window begins with recent ones, and without settings it keeps none")
{
    HeadlessWork const work{"start"};
    fs::create_directories(work.at("config"));
    std::string const config = "XDG_CONFIG_HOME=" + work.at("config") + " ";
    std::string const start = std::string{NUANTU_GUI} + " --headless 1000x640 --lang ";
    work.write("look.play", "action tab limits\n");
    REQUIRE(work.run(config + start + "zh --open " + work.at("d.gpkg") + " --play " +
                     work.at("look.play")) == 0);
    REQUIRE(work.run(config + start + "zh --output " + work.at("zh.png")) == 0);
    CHECK(fs::is_empty(work.at("config"))); // neither read nor written unless told
    REQUIRE(work.run(config + start + "en --output " + work.at("en.png")) == 0);
    CHECK(work.differing("zh.png", "en.png") > 500);
    REQUIRE(remembering(work, "--lang zh --open " + work.at("d.gpkg")) == 0);
    CHECK(work.read("settings.json").find("d.gpkg") != std::string::npos);
    REQUIRE(remembering(work, "--lang zh --output " + work.at("recent.png")) == 0);
    CHECK(work.differing("zh.png", "recent.png") > 500);
    fs::rename(work.at("d.gpkg"), work.at("moved.gpkg"));
    REQUIRE(remembering(work, "--lang zh --output " + work.at("missing.png")) == 0);
    CHECK(work.differing("recent.png", "missing.png") > 200);
    work.write("forget.play", "action forget-recent " + work.at("d.gpkg") + "\n");
    REQUIRE(remembering(work, "--lang zh --play " + work.at("forget.play") + " --output " +
                                  work.at("forgotten.png")) == 0);
    CHECK(work.differing("zh.png", "forgotten.png") == 0);
    CHECK(work.read("settings.json").find("d.gpkg") == std::string::npos);
    // What needs a project says so.
    work.write("edit.play", "action undo\n");
    CHECK(remembering(work, "--lang en --play " + work.at("edit.play")) == 2);
    CHECK(work.read("out.txt").find("Open a project first") != std::string::npos);
}

TEST_CASE("projects are opened one after another in one window, each edit in its own file")
{
    HeadlessWork const work{"another"};
    fs::copy_file(work.at("d.gpkg"), work.at("other one.gpkg"));
    work.write("two.play", "action assign\naction lock " + some_block() + "\naction open " +
                               work.at("other one.gpkg") + "\naction set-retrofit " + some_block() +
                               " walls\nshot " + work.at("other.png") +
                               "\naction close-project\nshot " + work.at("closed.png") +
                               "\naction open " + work.at("d.gpkg") + "\naction unlock " +
                               some_block() + "\n");
    work.write("fail.play", "action open " + work.at("nothing.gpkg") + "\n");
    REQUIRE(work.window("--headless 1000x640 --open " + work.at("d.gpkg") + " --play " +
                        work.at("two.play")) == 0);
    CHECK(journal_of(work, "d.gpkg") == "create,lock,unlock"); // the copy is looked at again
    CHECK(journal_of(work, "other one.gpkg") == "create,set-retrofit");
    CHECK(work.window("--headless 1000x640 --open " + work.at("d.gpkg") + " --play " +
                      work.at("fail.play")) == 2);
    CHECK_FALSE(fs::exists(work.at(".d.gpkg.lock")));
}

TEST_CASE("a project is found in the dialog by keys alone")
{
    HeadlessWork const work{"dialog"};
    fs::create_directories(work.at("sub"));
    fs::copy_file(work.at("d.gpkg"), work.at("sub") + "/z.gpkg");
    work.write("keys.play", "key ctrl+o\nshot " + work.at("dialog.png") +
                                "\nkey down\nkey enter\nkey down\nkey enter\naction lock " +
                                some_block() + "\n");
    REQUIRE(work.window("--headless 1000x640 --open " + work.at("d.gpkg") + " --play " +
                        work.at("keys.play")) == 0);
    CHECK(journal_of(work, "d.gpkg") == "create");
    CHECK(journal_of(work, "sub/z.gpkg") == "create,lock");
}

TEST_CASE("language, theme, type size and the view of a project come back; looking changes no byte")
{
    HeadlessWork const work{"remember"};
    std::string const before = work.read("d.gpkg");
    std::string const open = "--open " + work.at("d.gpkg");
    work.write("look.play", "action language en\naction theme dark\naction font-size 110\n"
                            "action tab limits\naction toggle-layer gas\naction zoom-to " +
                                some_block() + "\naction select " + some_block() + "\n");
    REQUIRE(remembering(work, "--lang zh " + open + " --play " + work.at("look.play") +
                                  " --output " + work.at("left.png")) == 0);
    REQUIRE(remembering(work, open + " --output " + work.at("back.png")) == 0);
    CHECK(work.differing("left.png", "back.png") == 0);
    CHECK(work.read("d.gpkg") == before);
    std::string const settings = work.read("settings.json");
    for (char const *const word : {"\"language\": \"en\"", "\"theme\": \"dark\"",
                                   "\"font_percent\": 110", "\"tab\": \"limits\""}) {
        CHECK(settings.find(word) != std::string::npos);
    }
    // Options of the command line hold once and are not remembered.
    REQUIRE(remembering(work, "--lang zh --theme light " + open + " --output " +
                                  work.at("asked.png")) == 0);
    CHECK(work.differing("left.png", "asked.png") > 1000);
    REQUIRE(remembering(work, open + " --output " + work.at("again.png")) == 0);
    CHECK(work.differing("left.png", "again.png") == 0);
}

TEST_CASE("a project that another process edits opens for reading; a copy can be edited")
{
    HeadlessWork const work{"readonly"};
    std::string const hold = "flock -x " + work.at(".d.gpkg.lock") + " ";
    std::string const gui =
        std::string{NUANTU_GUI} + " --lang en --headless 1000x640 --open " + work.at("d.gpkg");
    REQUIRE(work.run(gui + " --output " + work.at("free.png")) == 0);
    REQUIRE(work.run(hold + gui + " --output " + work.at("held.png")) == 0);
    CHECK(work.differing("free.png", "held.png") > 1000); // the band below the top bar
    work.write("edit.play", "action lock " + some_block() + "\n");
    CHECK(work.run(hold + gui + " --play " + work.at("edit.play")) == 3);
    CHECK(work.read("out.txt").find("for reading only") != std::string::npos);
    work.write("copy.play",
               "action save-as " + work.at("mine.gpkg") + "\naction lock " + some_block() + "\n");
    REQUIRE(work.run(hold + gui + " --play " + work.at("copy.play")) == 0);
    CHECK(journal_of(work, "d.gpkg") == "create");
    CHECK(journal_of(work, "mine.gpkg") == "create,lock");
    work.write("still.play", "action reopen\n");
    CHECK(work.run(hold + gui + " --play " + work.at("still.play")) == 2);
    // Programs that write say so as well, and those that read do not mind.
    std::string const cli = test_places::cli();
    CHECK(work.run(hold + cli + " --lang en assign " + work.at("d.gpkg") +
                   " --save-as x --quiet") == 3);
    CHECK(work.read("out.txt").find("being edited in another window") != std::string::npos);
    CHECK(work.run(hold + cli + " new " + work.at("d.gpkg") + " --force --quiet --from " +
                   (test_places::data() / "donghe").string()) == 3);
    CHECK(work.run(hold + cli + " run " + work.at("d.gpkg") + " --quiet") == 0);
    CHECK(journal_of(work, "d.gpkg") == "create");
}

TEST_CASE("a project is made from a data folder, and one that lacks newer data gets a better copy")
{
    HeadlessWork const work{"make"};
    work.write("new.play", "action new-project " + (test_places::data() / "donghe").string() + " " +
                               work.at("made.gpkg") + "\naction lock " + some_block() + "\n");
    REQUIRE(work.window("--headless 1000x640 --play " + work.at("new.play")) == 0);
    CHECK(journal_of(work, "made.gpkg") == "create,lock");
    REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") +
                     " \"delete from parameters where key = (select max(key) from parameters where "
                     "key not in (select key from scenario_values))\"") == 0);
    std::string const old = work.read("d.gpkg");
    work.write("up.play", "action upgrade-copy\naction lock " + some_block() + "\n");
    REQUIRE(work.window("--headless 1000x640 --open " + work.at("d.gpkg") + " --play " +
                        work.at("up.play")) == 0);
    CHECK(work.read("d.gpkg") == old);
    CHECK(journal_of(work, "d-upgraded.gpkg") == "create,upgrade,lock");
}

TEST_CASE("the type size changes all of the window, live, and a script can do without the menu")
{
    HeadlessWork const work{"type"};
    work.write("size.play", "shot " + work.at("100.png") + "\nkey ctrl+plus\nshot " +
                                work.at("110.png") + "\naction font-size 200\nshot " +
                                work.at("200.png") + "\nkey ctrl+0\nframes 3\nshot " +
                                work.at("back.png") + "\naction menu on\nshot " +
                                work.at("menu.png") + "\nkey escape\nshot " +
                                work.at("closed.png") + "\n");
    REQUIRE(work.window("--headless 1366x768 --open " + work.at("d.gpkg") + " --play " +
                        work.at("size.play")) == 0);
    CHECK(work.differing("100.png", "110.png") > 20000);
    CHECK(work.differing("110.png", "200.png") > 20000);
    CHECK(work.differing("100.png", "back.png") == 0);
    CHECK(work.differing("100.png", "menu.png") > 5000);
    CHECK(work.differing("100.png", "closed.png") == 0);
    work.write("bad.play", "action font-size 500\n");
    CHECK(work.window("--headless 1366x768 --open " + work.at("d.gpkg") + " --play " +
                      work.at("bad.play")) == 2);
}
