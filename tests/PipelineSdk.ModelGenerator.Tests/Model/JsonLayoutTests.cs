using System.Text.Json.Nodes;
using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Tests.Model;

public sealed class JsonLayoutTests
{
    [Fact]
    public void What_fits_on_a_line_stands_on_one_and_the_rest_is_broken()
    {
        var wide = new string('w', 90);
        var json = new JsonObject
        {
            ["short"] = new JsonObject { ["pattern"] = "(?<!-)'", ["max"] = 1 },
            ["long"] = new JsonArray(wide, new JsonObject { ["a"] = wide, ["b"] = null }),
        };

        Assert.Equal(
            $$"""
            {
              "short": {"pattern":"(?<!-)'","max":1},
              "long": [
                "{{wide}}",
                {"a":"{{wide}}","b":null}
              ]
            }

            """,
            JsonLayout.Format(json));
    }
}
