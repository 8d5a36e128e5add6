using PipelineSdk.ModelGenerator.Naming;

namespace PipelineSdk.ModelGenerator.Tests.Naming;

public sealed class EnumIdentifiersTests
{
    [Theory]
    [InlineData("File", "File")]
    [InlineData("EndOfJob", "EndOfJob")]
    [InlineData("ml.m5.xlarge", "MlM5Xlarge")]
    [InlineData("ml.m5.24xlarge", "MlM5_24Xlarge")]
    [InlineData("ml.p4d.24xlarge", "MlP4D24Xlarge")]
    [InlineData("ml.p6e-gb200.36xlarge", "MlP6EGb200_36Xlarge")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("GZIP", "Gzip")]
    [InlineData("BZIP2", "Bzip2")]
    [InlineData("LLMAJEvaluation", "LLMAJEvaluation")]
    [InlineData("S3Prefix", "S3Prefix")]
    [InlineData("FSxLustre", "FSxLustre")]
    [InlineData("rw", "Rw")]
    [InlineData("is", "Is")]
    [InlineData("1D", "Value1D")]
    [InlineData("2.0", "Value2_0")]
    [InlineData("", "Empty")]
    [InlineData("*", "Value002A")]
    [InlineData("é", "Value00E9")]
    [InlineData(" a  b ", "AB")]
    [InlineData("Equals", "EqualsValue")]
    [InlineData("ToString", "ToStringValue")]
    [InlineData("Null", "NullValue")]
    [InlineData("list", "ListValue")]
    [InlineData("Marker", "MarkerValue")]
    [InlineData("Mode", "ModeValue")]
    [InlineData("String", "String")]
    [InlineData("System", "System")]
    public void A_value_becomes_an_identifier(string value, string identifier) =>
        Assert.Equal([identifier], EnumIdentifiers.Of("Mode", [value], InheritedMembers.OfEnums));

    [Fact]
    public void Values_that_would_be_the_same_are_numbered_in_order() =>
        Assert.Equal(["X1", "X1_2", "X1_2_2", "X1_3"], EnumIdentifiers.Of("Mode", ["x1", "X1", "x1.2", "x-1"], InheritedMembers.OfEnums));
}
