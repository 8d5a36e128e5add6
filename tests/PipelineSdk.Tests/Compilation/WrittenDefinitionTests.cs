using Xunit;

namespace PipelineSdk.Tests.Compilation;

public sealed class WrittenDefinitionTests
{
    private readonly CompactJsonWriter _json = new(0);
    private readonly WrittenDefinition _text;

    public WrittenDefinitionTests() => _text = new(_json);

    [Fact]
    public void The_open_path_is_that_of_the_value_about_to_be_written()
    {
        Assert.Equal("$", _text.OpenPath());
        _json.StartObject();
        Assert.Equal("$", _text.OpenPath());
        _json.Name("a b");
        Assert.Equal("$['a b']", _text.OpenPath());
        _json.StartArray();
        Assert.Equal("$['a b'][0]", _text.OpenPath());
        _json.Number(12);
        Assert.Equal("$['a b'][1]", _text.OpenPath());
        _json.Number(34);
        _json.StartObject();
        Assert.Equal("$['a b'][2]", _text.OpenPath());
        _json.Name("x");
        _json.Number(5);
        Assert.Equal("$['a b'][2]", _text.OpenPath());
        _json.Name("y");
        Assert.Equal("$['a b'][2].y", _text.OpenPath());
        _json.Null();
        _json.EndObject();
        Assert.Equal("$['a b'][3]", _text.OpenPath());
        _json.EndArray();
        Assert.Equal("$", _text.OpenPath());
    }

    [Fact]
    public void Paths_within_steps_start_at_the_step()
    {
        _json.StartObject();
        _json.Name("Steps");
        _json.StartArray();
        _text.StartStep();
        Assert.Equal("$.Steps[0]", _text.OpenPath());
        var first = WriteStep();
        _text.StartStep();
        Assert.Equal("$.Steps[1]", _text.OpenPath());
        var second = WriteStep();
        Assert.Equal("$.Steps[1].Arguments.Input", _text.PathAt(second));
        Assert.Equal("$.Steps[0].Arguments.Input", _text.PathAt(first));
        Assert.Equal("$", _text.PathAt(0));
    }

    [Fact]
    public void Paths_are_found_in_a_text_of_many_pieces()
    {
        const int Steps = 2_000;
        _json.StartObject();
        _json.Name("Steps");
        _json.StartArray();
        var inputs = new List<int>();
        for (var i = 0; i < Steps; i++)
        {
            _text.StartStep();
            inputs.Add(WriteStep());
        }

        _json.EndArray();
        _json.EndObject();
        Assert.False(_json.Written.IsSingleSegment);
        Assert.Equal(
            Enumerable.Range(0, Steps).Select(static i => $"$.Steps[{i}].Arguments.Input"),
            inputs.Select(_text.PathAt));
    }

    private int WriteStep()
    {
        _json.StartObject();
        _json.Name("Count");
        _json.Number(1);
        _json.Name("Arguments");
        _json.StartObject();
        _json.Name("Input");
        var offset = _json.Length;
        Assert.EndsWith(".Arguments.Input", _text.OpenPath(), StringComparison.Ordinal);
        _json.StartObject();
        _json.EndObject();
        _json.EndObject();
        _json.EndObject();
        return offset;
    }
}
