#include "headless_work.hpp"

#include "app/gui/frame_log.hpp"
#include "sim/io/csv.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <vector>

TEST_CASE("laps of a frame add up to it, and what a script asks for counts to the frame after it")
{
    app::FrameLog log;
    log.stage(sim::Stage::physics); // no frame has begun: nobody's time
    log.asked("set-route");
    log.stage(sim::Stage::begun);
    log.stage(sim::Stage::physics);
    log.stage(sim::Stage::money);
    log.begin(); // goes on
    log.lap(app::FramePart::panels);
    log.end();
    log.begin();
    log.lap(app::FramePart::map);
    log.end();
    REQUIRE(log.frames().size() == 2);
    app::FrameTimes const &edit = log.frames().front();
    REQUIRE(edit.asked == "set-route");
    double sum = 0.0;
    for (double const ms : edit.parts_ms) {
        REQUIRE(ms >= 0.0);
        sum += ms;
    }
    REQUIRE(edit.total_ms() == Approx(sum));
    REQUIRE(edit.of(app::FramePart::map) == 0.0);
    REQUIRE(log.frames().back().asked.empty());
    REQUIRE(log.frames().back().of(app::FramePart::panels) == 0.0);
}

TEST_CASE("the log of a played edit has a line a frame, and says where the edit's time went")
{
    ui_test::HeadlessWork const work{"frame_log"};
    work.write("s.play", "action frame-log " + work.at("frames.csv") +
                             "\naction set-route 150202101202 gas_wall\nframes 3\n"
                             "action frame-log off\nframes 5\n");
    REQUIRE(work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    auto const rows = sim::io::parse_csv(work.read("frames.csv"));
    REQUIRE(rows.size() == 1 + 2 + 2 + 3); // head, two frames an action, three frames
    REQUIRE(rows[0].front() == "frame");
    REQUIRE(rows[0].back() == "cpu_ms");
    int edits = 0;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        REQUIRE(rows[r].size() == rows[0].size());
        double sum = 0.0;
        for (std::size_t c = 2; c + 2 < rows[r].size(); ++c) {
            sum += std::stod(rows[r][c]);
        }
        REQUIRE(std::abs(sum - std::stod(rows[r][rows[r].size() - 2])) < 0.01);
        if (rows[r][1] == "set-route") {
            ++edits;
            REQUIRE(std::stod(rows[r][4]) > 0.0); // physics
            REQUIRE(std::stod(rows[r][5]) > 0.0); // ledger
        }
    }
    REQUIRE(edits == 1);
    // A file that cannot be written is refused with its name.
    work.write("bad.play", "action frame-log " + work.at("no/such/folder.csv") + "\n");
    REQUIRE(work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                        work.at("bad.play")) == 2);
}
