# cmake -P tests/layering.cmake: fails when a folder includes what it may not know.
# Each rule: folder | regex of #include targets it must not contain.
set(rules
    "sim|^(app/|imgui|GLFW|epoxy|GL/|EGL/)"
    "sim/base|^sim/(model|engine|io|report)/"
    "sim/geo|^sim/(model|engine|io|report)/|^gdal|^ogr"
    "sim/model|^sim/(engine|io|report)/|^gdal|^ogr|^geos"
    "sim/engine/assign/solver|^sim/engine/assign/(gates|options|reasons|assign)|^sim/model/"
    "sim/engine/assign/gates|^sim/engine/assign/(options|reasons|assign)"
    "sim/engine/assign/options|^sim/engine/assign/(reasons|assign)"
    "sim/engine/assign/reasons|^sim/engine/assign/assign"
    "sim/engine/assign|^sim/engine/replan/"
    "sim/engine/works|^sim/engine/replan/"
    "sim/engine/works/rcpsp|^sim/engine/works/(packages|answers|works)|^sim/model/"
    "sim/engine/works/packages|^sim/engine/works/(answers|works)"
    "sim/engine/works/answers|^sim/engine/works/works"
    "sim/engine/reshape|^sim/engine/(works|doctor|assign|simulate)"
    "sim/engine/doctor|^sim/engine/(works|simulate|assign/(solver|reasons|assign))"
    "sim/engine|^sim/(io|report)/|^gdal|^ogr|^geos|^filesystem|^fstream"
    "sim/io|^sim/(engine|report)/|^geos"
    "sim/report|^gdal|^ogr|^geos"
    "app/cli|^app/(panels|map|gfx|platform|gui)/|^imgui|^epoxy|^GLFW"
    "app/core|^app/(cli|panels|map|gfx|platform|gui)/|^imgui|^epoxy|^GLFW"
    "app/gfx|^app/(core|panels|map|gui)/|^imgui|^sim/"
    "app/view|^app/(cli|panels|map|gfx|platform|gui)/|^epoxy|^GLFW|^sim/io/"
    "app/panels|^app/(map|gfx|platform|gui)/|^sim/io/|^epoxy|^GLFW")
foreach(rule IN LISTS rules)
    string(REGEX MATCH "^([^|]+)\\|(.*)$" _ "${rule}")
    set(folder "${CMAKE_MATCH_1}")
    set(forbidden "${CMAKE_MATCH_2}")
    file(GLOB_RECURSE files "${CMAKE_CURRENT_LIST_DIR}/../${folder}/*.[ch]pp")
    foreach(f IN LISTS files)
        file(STRINGS "${f}" lines REGEX "^ *#include")
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^ *#include *[<\"]([^>\"]+).*" "\\1" target "${line}")
            if(target MATCHES "${forbidden}")
                message(SEND_ERROR "${f}: ${folder} may not include ${target}")
            endif()
        endforeach()
    endforeach()
endforeach()

# CBC's types stay in the sources of the assignment.
file(GLOB_RECURSE files "${CMAKE_CURRENT_LIST_DIR}/../sim/*.[ch]pp" "${CMAKE_CURRENT_LIST_DIR}/../app/*.[ch]pp")
list(FILTER files EXCLUDE REGEX "/sim/engine/assign/solver/[^/]*\\.cpp$")
foreach(f IN LISTS files)
    file(STRINGS "${f}" lines REGEX "^ *#include *[<\"](coin/|Cbc|Clp|Cgl|Osi|Coin)")
    if(lines)
        message(SEND_ERROR "${f}: only sim/engine/assign/solver/*.cpp may include CBC: ${lines}")
    endif()
endforeach()
