# cmake -DSOURCE=<root> -DCLANG_FORMAT=<program> -P check_format.cmake
file(GLOB_RECURSE sources "${SOURCE}/sim/*.[ch]pp" "${SOURCE}/app/*.[ch]pp" "${SOURCE}/tests/*.[ch]pp")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror ${sources} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "run: cmake --build --preset dev --target format")
endif()
