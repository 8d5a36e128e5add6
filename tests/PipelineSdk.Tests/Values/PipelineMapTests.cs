using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class PipelineMapTests
{
    private static readonly ParameterString Stage = new("Stage");

    [Fact]
    public void Keeps_the_order_in_which_entries_were_added()
    {
        PipelineMap<PipelineString> map = new() { ["b"] = "1", ["a"] = Stage };
        map.Add("c", $"{Stage}-x");
        map["b"] = "2";
        Assert.Equal(["b", "a", "c"], map.Keys);
        Assert.Equal(
            """{"b":"2","a":{"Get":"Parameters.Stage"},"c":{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Stage"},"-x"]}}}""",
            Environment(map));
    }

    [Fact]
    public void Null_leaves_an_entry_out_or_takes_it_away()
    {
        PipelineMap<PipelineString> map = new() { ["a"] = "1", ["b"] = null };
        map.Add("c", null);
        map["a"] = null;
        Assert.Empty(map);
    }

    [Fact]
    public void Is_made_from_dictionaries_and_pairs()
    {
        var dictionary = new Dictionary<string, PipelineString> { ["a"] = "1" };
        PipelineMap<PipelineString> map = dictionary;
        dictionary["a"] = "2";
        Assert.Equal("""{"a":"1"}""", Environment(map));
        Assert.Equal("""{"a":"2"}""", Environment(new(dictionary)));
        Assert.Throws<ArgumentException>(() => new PipelineMap<PipelineString>([.. dictionary, .. dictionary]));
        Assert.Throws<ArgumentException>(() => map.Add("a", "3"));
        Assert.Null((PipelineMap<PipelineString>?)(Dictionary<string, PipelineString>?)null);
        Assert.Null((PipelineMap<PipelineString>?)(UntypedReference?)null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(20)]
    public void A_copy_and_its_original_change_by_themselves(int count)
    {
        var map = new PipelineMap<PipelineString>(Enumerable.Range(0, count).Select(static i => KeyValuePair.Create($"key {i}", (PipelineString)"value")));
        var copy = map.Copy();
        map["own"] = "1";
        copy["other"] = "2";
        Assert.Equal([.. Enumerable.Range(0, count).Select(static i => $"key {i}"), "own"], map.Keys);
        Assert.Equal([.. Enumerable.Range(0, count).Select(static i => $"key {i}"), "other"], copy.Keys);
        Assert.All(copy.Keys, key => Assert.Equal(key == "other" ? "2" : "value", copy[key].ToString()));
    }

    [Fact]
    public void Is_not_changed_while_it_is_gone_through()
    {
        PipelineMap<PipelineString> map = new() { ["a"] = "1", ["b"] = "2" };
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var (key, _) in map)
            {
                map.Remove(key);
            }
        });
    }

    [Fact]
    public void Values_can_be_replaced_while_it_is_gone_through()
    {
        PipelineMap<PipelineString> map = new() { ["a"] = "1", ["b"] = "2" };
        foreach (var (key, value) in map)
        {
            map[key] = value + "x";
        }

        Assert.Equal(["1x", "2x"], map.Select(static entry => entry.Value.ToString()));
    }

    [Fact]
    public void A_key_is_needed()
    {
        PipelineMap<PipelineString> map = [];
        Assert.Throws<ArgumentNullException>(() => map[null!] = "1");
        Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
    }

    [Fact]
    public void Finds_and_removes_entries()
    {
        PipelineMap<PipelineString> map = new() { ["a"] = Stage };
        Assert.Same(Stage, map["a"]);
        Assert.Throws<KeyNotFoundException>(() => map["A"]);
        Assert.True(map.ContainsKey("a"));
        Assert.False(map.TryGetValue("b", out _));
        Assert.True(map.TryGetValue("a", out var value));
        Assert.Same(Stage, value);
        Assert.Equal([new("a", Stage)], map);
        Assert.True(map.Remove("a"));
        Assert.False(map.Remove("a"));
    }

    [Fact]
    public void Refers_to_a_whole_map_of_another_step()
    {
        var train = new TrainingStep("Train", Requests.Training());
        var request = Requests.Training();
        request.HyperParameters = train.Properties.HyperParameters;
        request.Environment = train.Properties.Environment;
        var arguments = Written.Try(new TrainingStep("Again", request)).Definition.Steps[0].Arguments;
        Assert.Equal("""{"Get":"Steps.Train.HyperParameters"}""", arguments.GetProperty("HyperParameters").GetRawText());
        Assert.Equal("""{"Get":"Steps.Train.Environment"}""", arguments.GetProperty("Environment").GetRawText());
    }

    [Fact]
    public void A_reference_takes_no_entries()
    {
        PipelineMap<PipelineString> map = new TrainingStep("Train", Requests.Training()).Properties.HyperParameters;
        const string expected = "The map is a reference to a whole map of another step: it takes no entries.";
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => map.Add("a", "1")).Message);
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => map["a"] = "1").Message);
    }

    private static string Environment(PipelineMap<PipelineString> map)
    {
        var request = Requests.Processing();
        request.Environment = map;
        return Written.Try(new ProcessingStep("Process", request)).Definition.Steps[0].Arguments.GetProperty("Environment").GetRawText();
    }
}
