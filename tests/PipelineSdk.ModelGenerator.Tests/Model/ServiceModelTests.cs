using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Tests.Model;

public sealed class ServiceModelTests
{
    [Fact]
    public void A_shape_of_an_unknown_type_is_refused_by_name_when_it_is_reached()
    {
        var error = Assert.Throws<NotSupportedException>(() => SyntheticModel.Model["Unreached"]);

        Assert.Equal("The shape Unreached has the type 'bigdecimal', for which there is no kind of value.", error.Message);
    }

    [Fact]
    public void A_shape_is_read_without_its_prose() =>
        Assert.Equivalent(
            new ModelShape("Name", ShapeKind.String) { Min = 1, Max = 1024, Pattern = @"[a-z\""\d]+(?<!-)" },
            SyntheticModel.Model["Name"],
            strict: true);
}
